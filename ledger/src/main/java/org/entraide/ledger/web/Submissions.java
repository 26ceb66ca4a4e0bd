package org.entraide.ledger.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Submission} from the headers. */
public final class Submissions implements HandlerMethodArgumentResolver {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern POSITION = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Submission.class);
    }

    @Override
    public Submission resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || key.isBlank()) {
            throw BadRequest.of("IDEMPOTENCY_KEY_MISSING", "");
        }
        if (!KEY.matcher(key).matches()) {
            throw BadRequest.of("IDEMPOTENCY_KEY_INVALID", "");
        }
        return new Submission(key, position(request.getHeader("If-Match")));
    }

    private static @Nullable Long position(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        Matcher position = POSITION.matcher(ifMatch);
        if (!position.matches()) {
            throw BadRequest.of("IF_MATCH_INVALID", "");
        }
        return Long.valueOf(position.group(1));
    }
}
