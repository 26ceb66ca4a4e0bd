package org.entraide.launcher.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * One page of the program as somebody sees it.
 *
 * @param who opens it; {@link #NOBODY} before signing in
 * @param status that it is answered with
 * @param kilobytes that it may weigh for somebody who has opened nothing before, its parts included
 * @param action what is done on it before it is looked at
 */
record Screen(String title, String who, String path, int status, int kilobytes, Consumer<Visitor> action) {

    static final String NOBODY = "";
    private static final int LIST = 30;
    private static final int DASHBOARD = 60;
    private static final String REGISTER = "/registre/SN-THI-0007";
    private static final String HOUSEHOLD = REGISTER + "/menages/000001";
    private static final String IMPORT = "/registre/SN-KAO-0012/import";
    private static final String CLAIMS = "/prestations/SN-THI-0007";

    /** All pages there are: a new one is one line here. */
    static final List<Screen> ALL = List.of(
            list("sign in", NOBODY, "/login"),
            list("sign in, refused", NOBODY, "/login?refused"),
            list("sign out", Demo.CLERK, "/logout"),
            list("search", Demo.CLERK, REGISTER),
            list("search, found", Demo.CLERK, REGISTER).when(sent("q", "Diop"), 200),
            list("search, nothing found", Demo.CLERK, REGISTER).when(sent("q", "Zzyzx"), 200),
            list("household", Demo.CLERK, HOUSEHOLD).when(Screen::unfolded, 200),
            list("household, received", Demo.CLERK, HOUSEHOLD + "?recu=G1-000001"),
            list("household, read only", Demo.AUDITOR, HOUSEHOLD),
            list("household, its history", Demo.CLERK, HOUSEHOLD + "/histoire"),
            list("payment, to mend", Demo.CLERK, HOUSEHOLD).when(sent("amount", "trop"), 422),
            list("enrolment", Demo.CLERK, REGISTER + "/menages/nouveau").when(Screen::unfolded, 200),
            list("enrolment, to mend", Demo.CLERK, REGISTER + "/menages/nouveau")
                    .when(family("hier"), 422),
            list("choice of mutuals, register", Demo.AUDITOR, "/registre"),
            list("import", Demo.NEIGHBOUR, IMPORT),
            list("import, not a list", Demo.NEIGHBOUR, IMPORT).when(OldRegister::ofNoUse, 422),
            list("import, all correct", Demo.NEIGHBOUR, IMPORT).when(OldRegister.ofFamilies(12), 200),
            list("import, much to mend", Demo.NEIGHBOUR, IMPORT).when(OldRegister.withFaults(20), 200),
            list("import, running", Demo.NEIGHBOUR, IMPORT).when(running(), 200),
            list("import, finished", Demo.NEIGHBOUR, IMPORT).when(finished(OldRegister.ofFamilies(3)), 200),
            list("import, finished, some to mend", Demo.NEIGHBOUR, IMPORT)
                    .when(finished(OldRegister.withFaults(3)), 200),
            list("claims", Demo.CLERK, CLAIMS),
            list("claims, refused", Demo.CLERK, CLAIMS + "?etat=REJECTED"),
            list("claims, nothing found", Demo.CLERK, CLAIMS + "?q=999999"),
            list("claim", Demo.CLERK, CLAIMS + "/demandes/000001").when(Screen::unfolded, 200),
            list("claim, for whom", Demo.CLERK, CLAIMS + "/demandes/nouvelle"),
            list("claim, blank", Demo.CLERK, HOUSEHOLD).when(claim(), 200),
            list("claim, what it would pay", Demo.CLERK, HOUSEHOLD).when(claim().andThen(checked()), 200),
            list("claim, to mend", Demo.CLERK, HOUSEHOLD).when(claim().andThen(pressed("save")), 422),
            list("choice of mutuals, claims", Demo.AUDITOR, "/prestations"),
            dashboard("network", "?level=network&id=WA"),
            dashboard("network by rise", "?level=network&id=WA&order=rise"),
            dashboard("country", "?level=country&id=SN"),
            dashboard("mutual", "?level=mutual&id=SN-THI-0007"),
            dashboard("before all figures", "?level=network&id=WA&from=2001-01&to=2001-12"),
            dashboard("unclear", "?from=x").answered(400),
            dashboard("live, in sums", "/flux").when(connected(), 200),
            dashboard("live, one by one", "/flux?grade=events").when(connected().andThen(Screen::unfolded), 200),
            list("demo, its clock", Demo.COORDINATOR, "/demo"),
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

    /** Types into a field and sends its form with Enter. */
    private static Consumer<Visitor> sent(String field, String text) {
        return visitor -> {
            field(visitor, field).fill(text);
            visitor.leave(() -> field(visitor, field).press("Enter"));
        };
    }

    /** A family whose day of enrolment is typed like this. */
    private static Consumer<Visitor> family(String day) {
        Consumer<Visitor> people = visitor -> {
            field(visitor, "locality").fill("Nguinth");
            field(visitor, "familyName0").fill("Diop");
            field(visitor, "givenNames0").fill("Awa");
        };
        return people.andThen(sent("enrolledOn", day));
    }

    /** The form for a claim of the first member. */
    private static Consumer<Visitor> claim() {
        return visitor -> visitor.leave(() -> visitor.page()
                .locator("a[href*='demandes/nouvelle?membre']")
                .first()
                .click());
    }

    /** Chooses a provider and an act, and waits for what that would come to. */
    private static Consumer<Visitor> checked() {
        Consumer<Visitor> chosen = visitor -> {
            field(visitor, "provider").selectOption(new SelectOption().setIndex(1));
            field(visitor, "act0").selectOption(new SelectOption().setIndex(1));
            visitor.page().locator("#outlook .sums").waitFor();
        };
        return chosen.andThen(pressed("check"));
    }

    private static Consumer<Visitor> pressed(String button) {
        return visitor -> visitor.leave(
                () -> visitor.page().locator("button[name=" + button + "]").click());
    }

    /** An import that has begun, seen as it is then however fast it is. */
    private static Consumer<Visitor> running() {
        return OldRegister.ofFamilies(150).andThen(visitor -> {
            visitor.page().route("**/etat", _ -> {});
            OldRegister.started(visitor);
        });
    }

    private static Consumer<Visitor> finished(Consumer<Visitor> handedIn) {
        return handedIn.andThen(OldRegister::finished);
    }

    /** Everything that can be opened is open. */
    private static void unfolded(Visitor visitor) {
        visitor.page().evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    }

    private static Consumer<Visitor> connected() {
        return visitor -> {
            String connected = visitor.page().locator("[data-connected]").getAttribute("data-connected");
            assertThat(visitor.page().locator("[data-state]")).hasText(connected);
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
