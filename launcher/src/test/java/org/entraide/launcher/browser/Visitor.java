package org.entraide.launcher.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Sizes;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody at a screen, with a browser of their own that notes whatever goes wrong in it. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 20_000;

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

    Page page() {
        return page;
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

    /** Bytes that went over the line for all that was fetched until now: headers, and bodies as compressed. */
    long bytesReceived() {
        // Asking for sizes hears of requests that finish meanwhile.
        return List.copyOf(finished).stream()
                .map(Request::sizes)
                .mapToLong(Visitor::received)
                .sum();
    }

    private static long received(Sizes sizes) {
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
