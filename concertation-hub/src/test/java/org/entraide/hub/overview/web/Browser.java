package org.entraide.hub.overview.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entraide.access.Users;

/** Somebody with a browser and its cookies, or a program that calls the API. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String origin;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Browser(int port) {
        origin = "http://127.0.0.1:" + port;
    }

    public Browser signedIn(String user) {
        String form = "_csrf=" + encoded(csrf(get("/login").body())) + "&username=" + encoded(user) + "&password="
                + encoded(Users.DEMO_PASSWORD);
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(origin + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (response.statusCode() != 302) {
            throw new AssertionError("not signed in: " + response.statusCode());
        }
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> api(String user, String path) {
        return get(path, "Authorization", basic(user), "Accept-Language", "en");
    }

    /** What comes as it comes, with the session of this browser. */
    public HttpResponse<InputStream> open(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        return send(headers.length == 0 ? request : request.headers(headers), BodyHandlers.ofInputStream());
    }

    /** The same for a program. */
    public HttpResponse<InputStream> openApi(String user, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).header("Authorization", basic(user));
        return send(headers.length == 0 ? request : request.headers(headers), BodyHandlers.ofInputStream());
    }

    /** @param page a page that was got with this session */
    public void signOut(String page) {
        send(HttpRequest.newBuilder(URI.create(origin + "/logout"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + encoded(csrf(page)))));
    }

    public int head(String user, String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Authorization", basic(user))
                        .method("HEAD", BodyPublishers.noBody()))
                .statusCode();
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + Users.DEMO_PASSWORD).getBytes(UTF_8));
    }

    static String csrf(String page) {
        Matcher token = CSRF.matcher(page);
        if (!token.find()) {
            throw new AssertionError("no CSRF token");
        }
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
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
