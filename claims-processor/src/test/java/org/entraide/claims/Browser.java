package org.entraide.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entraide.access.Users;

/** As much of a browser as pages without script need: cookies, redirects, a form. */
final class Browser {

    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"");

    private final String origin;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Browser(int port, String user) {
        origin = "http://127.0.0.1:" + port;
        send("/login", get("/login"), Map.of("username", user, "password", Users.DEMO_PASSWORD));
    }

    HttpResponse<String> get(String path) {
        return ask(HttpRequest.newBuilder(URI.create(origin + path)));
    }

    HttpResponse<byte[]> file(String path) {
        return ask(HttpRequest.newBuilder(URI.create(origin + path)), BodyHandlers.ofByteArray());
    }

    /** Sends the form of a page with what it keeps to itself and what is typed, and follows. */
    HttpResponse<String> send(String path, HttpResponse<String> page, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            fields.put(hidden.group("name"), hidden.group("value"));
        }
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** With plain spaces, as one types them, where figures have spaces that do not break. */
    private HttpResponse<String> ask(HttpRequest.Builder request) {
        BodyHandler<String> text = BodyHandlers.ofString();
        return ask(request, response -> BodySubscribers.mapping(text.apply(response), Browser::plain));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private <T> HttpResponse<T> ask(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
