package org.entraide.ledger.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Which part of a list is wanted.
 *
 * @param limit at most so many items, 1 to 200
 * @param after key of the last item of the part before; empty for the first part
 */
public record Paging(int limit, String after) {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    /** A part of a list. */
    public record Items<V>(List<V> items) {}

    /** From the parameters {@code limit} and {@code cursor}; 400 when they cannot be understood. */
    public static Paging of(@Nullable Integer limit, @Nullable String cursor) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw BadRequest.of("PARAMETER_INVALID", "", "limit");
        }
        return new Paging(limit == null ? USUAL : limit, cursor == null ? "" : key(cursor));
    }

    /** One item more than wanted, to know whether a next part exists. */
    public int lookAhead() {
        return limit + 1;
    }

    /** The answer for what was found with {@link #lookAhead}, and the link to the next part if there is one. */
    public <T, V> ResponseEntity<Items<V>> answer(
            List<T> found, Function<T, String> key, Function<List<T>, List<V>> views) {
        List<T> part = found.subList(0, Math.min(limit, found.size()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() > limit) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("limit", limit)
                    .replaceQueryParam("cursor", cursor(key.apply(part.getLast())))
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(new Items<>(views.apply(part)));
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw BadRequest.of("PARAMETER_INVALID", "", "cursor");
        }
    }
}
