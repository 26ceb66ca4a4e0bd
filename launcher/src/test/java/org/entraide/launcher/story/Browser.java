package org.entraide.launcher.story;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as pages without script need: cookies, redirects, a form. */
public final class Browser {

    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"");

    private final URI home;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Browser(URI home) {
        this.home = home;
    }

    public HttpResponse<String> open(String path) throws IOException {
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("Accept", "text/html")
                .GET());
    }

    /** Fills in the form of a page that leads to signing in, and follows to where one wanted to go. */
    public HttpResponse<String> signIn(HttpResponse<String> form, String name, String password) throws IOException {
        return fill(form, "/login", Map.of("username", name, "password", password));
    }

    /** Sends a page's form with what it keeps to itself and what is typed, and follows. */
    public HttpResponse<String> fill(HttpResponse<String> form, String path, Map<String, String> typed)
            throws IOException {
        Matcher hidden = HIDDEN.matcher(form.body());
        Map<String, String> fields = new LinkedHashMap<>(typed);
        while (hidden.find()) {
            fields.put(hidden.group("name"), hidden.group("value"));
        }
        return post(path, encoded(fields));
    }

    public HttpResponse<String> post(String path, String fields) throws IOException {
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
