package org.entraide.registry.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entraide.access.Users;
import org.springframework.context.ConfigurableApplicationContext;

/** Somebody with a browser that runs no script: cookies, forms with their hidden fields, redirects. */
final class Browser {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]* action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"");

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Browser(String origin) {
        this.origin = origin;
    }

    /** What a page showed, without the marks of its language: text as people read it. */
    record Page(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String path() {
            return response.uri().getPath();
        }

        String html() {
            return response.body();
        }

        String text() {
            return html().replaceAll("(?s)<head>.*?</head>", "")
                    .replaceAll("<[^>]*>", " ")
                    .replace("&#39;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&")
                    .replaceAll("[\\s\u00a0]+", " ");
        }

        /** Values of the attribute of all elements that have it with this beginning. */
        List<String> links(String beginning) {
            return Pattern.compile("href=\"(" + Pattern.quote(beginning) + "[^\"]*)\"")
                    .matcher(html())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .distinct()
                    .toList();
        }

        private Map<String, String> hidden(String action) {
            String form = FORM.matcher(html())
                    .results()
                    .filter(match -> match.group(1).replaceAll("#.*", "").equals(action))
                    .map(match -> match.group(2))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form for " + action));
            Map<String, String> fields = new LinkedHashMap<>();
            for (MatchResult match : HIDDEN.matcher(form).results().toList()) {
                fields.put(match.group("name"), match.group("value"));
            }
            return fields;
        }
    }

    static Browser signedIn(ConfigurableApplicationContext program, String user) {
        Browser browser =
                new Browser("http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.server.port"));
        String token = csrf(browser.open("/login"));
        browser.post("/login", Map.of("_csrf", token, "username", user, "password", Users.DEMO_PASSWORD));
        return browser;
    }

    Page open(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", "text/html");
        return new Page(send(headers.length == 0 ? request : request.headers(headers), BodyHandlers.ofString()));
    }

    HttpResponse<byte[]> download(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)), BodyHandlers.ofByteArray());
    }

    /** Sends the form of a page with this address, with what it keeps to itself and what is typed, and follows. */
    Page fill(Page page, String action, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(page.hidden(action));
        fields.putAll(typed);
        return post(action, fields);
    }

    Page post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body));
        return new Page(send(headers.length == 0 ? request : request.headers(headers), BodyHandlers.ofString()));
    }

    /** Sends a file with the token of a page, and follows. */
    Page upload(String path, byte[] file, String token) {
        String begin = "----between-the-parts\r\nContent-Disposition: form-data; name=";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes((begin + "\"_csrf\"\r\n\r\n" + token + "\r\n" + begin
                        + "\"file\"; filename=\"liste.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n----between-the-parts--\r\n".getBytes(UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "multipart/form-data; boundary=--between-the-parts")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        // The client's own way of following would ask for the next page as if it were a file, too.
        HttpClient still = HttpClient.newBuilder().cookieHandler(cookies).build();
        HttpResponse<String> answer = send(still, request, BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .map(next -> open(URI.create(origin).resolve(next).toString().replace(origin, "")))
                .orElseGet(() -> new Page(answer));
    }

    static String csrf(Page page) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.html());
        if (!token.find()) {
            throw new AssertionError("no CSRF token");
        }
        return token.group(1);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        return send(http, request, body);
    }

    private static <T> HttpResponse<T> send(
            HttpClient client, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
