package org.entraide.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;

/** Somebody at the door over real HTTP, with a cookie jar; redirects are shown, not followed. */
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String origin;
    private final HttpClient http;

    Visitor(ConfigurableApplicationContext program) {
        this(program, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    private Visitor(ConfigurableApplicationContext program, HttpClient http) {
        origin = "http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.server.port");
        this.http = http;
    }

    /** The same browser, led to another program by the proxy: cookies know no ports. */
    Visitor at(ConfigurableApplicationContext program) {
        return new Visitor(program, http);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> getAs(String name, String password, String path, String... headers) {
        return send(request(path, headers)
                .header("Authorization", basic(name, password))
                .GET());
    }

    HttpResponse<String> postAs(String name, String password, String path) {
        return send(request(path).header("Authorization", basic(name, password)).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Fills in the form as a person does. */
    HttpResponse<String> signIn(String name, String password) {
        return post("/login", Map.of("_csrf", csrf("/login"), "username", name, "password", password));
    }

    /** The token in the form of a page. */
    String csrf(String page) {
        Matcher token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no CSRF token in " + page);
        }
        return token.group(1);
    }

    /** Where a redirect leads, without the origin. */
    String target(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("nowhere").replace(origin, "");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }
}
