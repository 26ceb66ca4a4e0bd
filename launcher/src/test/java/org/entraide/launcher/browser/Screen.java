package org.entraide.launcher.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.function.Consumer;

/**
 * One page of the program as somebody sees it.
 *
 * @param who opens it; {@link #NOBODY} before signing in
 * @param status that it is answered with
 * @param kilobytes that it may weigh on first load, its parts included
 * @param action what is done on it before it is looked at
 */
record Screen(String title, String who, String path, int status, int kilobytes, Consumer<Visitor> action) {

    static final String NOBODY = "";
    private static final int LIST = 30;
    private static final int DASHBOARD = 60;
    private static final String MUTUAL = "/registre/SN-THI-0007";
    private static final String PERIOD = "&from=2026-01&to=2026-12";

    /** All pages there are: a new one is one line here. */
    static final List<Screen> ALL = List.of(
            list("sign in", NOBODY, "/login"),
            list("sign in, refused", NOBODY, "/login?refused"),
            list("sign out", Demo.CLERK, "/logout"),
            list("search", Demo.CLERK, MUTUAL),
            list("search, found", Demo.CLERK, MUTUAL + "?q=Diop"),
            list("search, nothing found", Demo.CLERK, MUTUAL + "?q=Zzyzx"),
            list("household", Demo.CLERK, MUTUAL + "/menages/000001"),
            list("household, received", Demo.CLERK, MUTUAL + "/menages/000001?recu=G1-000001"),
            list("household, read only", Demo.AUDITOR, MUTUAL + "/menages/000001"),
            list("payment, to mend", Demo.CLERK, MUTUAL + "/menages/000001").when(sent("amount", "trop"), 422),
            list("enrolment", Demo.CLERK, MUTUAL + "/menages/nouveau"),
            list("enrolment, to mend", Demo.CLERK, MUTUAL + "/menages/nouveau")
                    .when(
                            filled("locality", "Nguinth")
                                    .andThen(filled("familyName0", "Diop"))
                                    .andThen(filled("givenNames0", "Awa"))
                                    .andThen(sent("enrolledOn", "hier")),
                            422),
            list("choice of mutuals", Demo.AUDITOR, "/registre"),
            dashboard("network", "?level=network&id=WA" + PERIOD),
            dashboard("network by rise", "?level=network&id=WA&order=rise" + PERIOD),
            dashboard("country", "?level=country&id=SN" + PERIOD),
            dashboard("mutual", "?level=mutual&id=SN-THI-0007" + PERIOD),
            dashboard("before all figures", "?level=network&id=WA&from=2001-01&to=2001-12"),
            dashboard("unclear", "?from=x").answered(400),
            list("not for this role", Demo.CLERK, "/concertation").answered(403),
            list("not there", Demo.CLERK, "/registre/XX-XXX-0001").answered(404));

    private static Screen list(String title, String who, String path) {
        return new Screen(title, who, path, 200, LIST, _ -> {});
    }

    private static Screen dashboard(String title, String question) {
        return new Screen("overview, " + title, Demo.COORDINATOR, "/concertation" + question, 200, DASHBOARD, _ -> {});
    }

    private Screen answered(int other) {
        return new Screen(title, who, path, other, kilobytes, action);
    }

    /** The same when something has been done on it, to which the answer is this status. */
    private Screen when(Consumer<Visitor> done, int answer) {
        return new Screen(title, who, path, answer, kilobytes, done);
    }

    private static Consumer<Visitor> filled(String field, String text) {
        return visitor -> field(visitor, field).fill(text);
    }

    /** Types into a field and sends its form with Enter. */
    private static Consumer<Visitor> sent(String field, String text) {
        return visitor -> {
            field(visitor, field).fill(text);
            visitor.page().waitForRequestFinished(() -> field(visitor, field).press("Enter"));
            visitor.page().waitForLoadState(LoadState.LOAD);
        };
    }

    private static Locator field(Visitor visitor, String name) {
        return visitor.page().locator("[name=" + name + "]");
    }

    /** Opens it in a language; answers the status of what is shown in the end. */
    int show(Visitor visitor, String language) {
        visitor.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        action.accept(visitor);
        return visitor.requests().stream()
                .filter(Request::isNavigationRequest)
                .reduce((_, last) -> last)
                .orElseThrow()
                .response()
                .status();
    }

    @Override
    public String toString() {
        return title;
    }
}
