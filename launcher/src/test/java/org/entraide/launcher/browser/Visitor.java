package org.entraide.launcher.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Sizes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody at a screen, with a browser of their own that notes whatever goes wrong in it. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final URI home;
    private final List<String> complaints = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Request> finished = new ArrayList<>();
    private int loads;

    Visitor(BrowserContext context, URI home) {
        this.context = context;
        this.home = home;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        context.onConsoleMessage(this::note);
        context.onWebError(error -> complaints.add("script: " + error.error()));
        context.onRequest(this::note);
        context.onRequestFinished(finished::add);
        page = context.newPage();
        page.onLoad(_ -> loads++);
    }

    /** Opens a page of the program; answers the answer to it. */
    Response open(String path) {
        @Nullable Response response = page.navigate(home.resolve(path).toString());
        if (response == null) {
            throw new IllegalStateException("no answer to " + path);
        }
        return response;
    }

    /** Does what leads to another page, and waits until that is there. */
    void leave(Runnable action) {
        int before = loads;
        action.run();
        page.waitForCondition(() -> loads > before);
    }

    /** Signs in on the form that is open, and waits for the page that follows. */
    void signIn(String user, String password) {
        page.getByLabel("Nom d’utilisateur").fill(user);
        page.getByLabel("Mot de passe").fill(password);
        button("Se connecter").click();
        button("Se déconnecter").waitFor();
    }

    Page page() {
        return page;
    }

    /** What a page is for: all between its head and its foot. */
    Locator content() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** What a link to a PDF leads to. The browser's own reader would not hand it out. */
    Paper paper(Locator link) throws IOException {
        String address = home.resolve(link.getAttribute("href")).toString();
        return Paper.of(context.request().get(address).body());
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, named(name).setLevel(1));
    }

    static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    /** What the browser complained of: script errors, violations of the content policy, foreign addresses. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The whole page, below the edge of the screen too. */
    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** All that was asked for until now. */
    List<Request> requests() {
        return List.copyOf(requests);
    }

    /**
     * Bytes of the page that is shown now, as if it were the first one that is opened: headers, and bodies as
     * compressed, from the first redirect to it until now. What the browser kept from pages before counts as when it
     * came.
     */
    long weight() {
        Map<String, Long> parts = new HashMap<>();
        // Asking for sizes hears of requests that finish meanwhile.
        for (Request request : List.copyOf(finished)) {
            parts.merge(part(request), received(request), Math::max);
        }
        Request first = requests.stream()
                .filter(request -> request.isNavigationRequest() && request.redirectedFrom() == null)
                .reduce((_, last) -> last)
                .orElseThrow();
        return requests.subList(requests.indexOf(first), requests.size()).stream()
                .mapToLong(request -> parts.getOrDefault(part(request), 0L))
                .sum();
    }

    /** Only what is got can be kept; whatever is sent is answered anew. */
    private String part(Request request) {
        return request.method().equals("GET") ? request.url() : String.valueOf(requests.indexOf(request));
    }

    private static long received(Request request) {
        Sizes sizes = request.sizes();
        return (long) sizes.responseHeadersSize + sizes.responseBodySize;
    }

    private void note(ConsoleMessage message) {
        boolean statusOfThePage = message.text().startsWith("Failed to load resource: the server responded")
                && message.location().startsWith(page.url());
        if (List.of("error", "warning").contains(message.type()) && !statusOfThePage) {
            complaints.add(message.type() + ": " + message.text() + " " + message.location());
        }
    }

    private void note(Request request) {
        requests.add(request);
        URI address = URI.create(request.url());
        if (!"data".equals(address.getScheme()) && !home.getAuthority().equals(address.getAuthority())) {
            complaints.add("foreign address: " + request.url());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
