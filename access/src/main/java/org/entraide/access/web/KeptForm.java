package org.entraide.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entraide.access.mongo.StoredSession;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form that was sent when its session was over. It waits in the next session until the same user has signed in, and
 * is then given back as it was; somebody else's sign-in drops it.
 *
 * @param action where it was sent to
 */
public record KeptForm(String user, String action, List<Field> fields) {

    /**
     * A form with a hidden field of this name can be given back: sent again with {@value #GIVEN_BACK} in it, its
     * address shows it with what was typed, and saves nothing.
     */
    public static final String FIELD = "reprise";

    /** What {@link #FIELD} holds when nothing may be saved yet. */
    public static final String GIVEN_BACK = "1";

    private static final SessionText KEPT = new SessionText(StoredSession.FORM);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_CHARACTERS = 100_000;

    public KeptForm {
        fields = List.copyOf(fields);
    }

    /** A field, once for each of its values. */
    record Field(String name, String value) {

        /** Tells nothing, so that nobody logs it by mistake. */
        @Override
        public String toString() {
            return "Field[…]";
        }
    }

    /** Whether a form came back after signing in, and is only to be shown. */
    public static boolean isGivenBack(Map<String, String> fields) {
        return GIVEN_BACK.equals(fields.get(FIELD));
    }

    /** Keeps the form that a request sends, when it can be given back and is a known user's. Returns whether it did. */
    static boolean keep(HttpServletRequest request, SessionTokens tokens) {
        Optional<KeptForm> kept = HttpMethod.POST.matches(request.getMethod()) && request.getParameter(FIELD) != null
                ? tokens.userOf(request).map(user -> of(user, request)).filter(KeptForm::isOfBearableSize)
                : Optional.empty();
        kept.ifPresent(form -> KEPT.keep(JSON.writeValueAsString(form), request));
        return kept.isPresent();
    }

    /** The user's own. Anybody else's is gone from then on. */
    static Optional<KeptForm> find(HttpServletRequest request, String user) {
        Optional<KeptForm> form = KEPT.of(request).map(text -> JSON.readValue(text, KeptForm.class));
        if (form.isPresent() && !form.get().user().equals(user)) {
            KEPT.drop(request);
            return Optional.empty();
        }
        return form;
    }

    private static KeptForm of(String user, HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.equals(FIELD)) {
                List.of(values).forEach(value -> fields.add(new Field(name, value)));
            }
        });
        String query = request.getQueryString();
        return new KeptForm(user, request.getRequestURI() + (query == null ? "" : "?" + query), fields);
    }

    private boolean isOfBearableSize() {
        return fields.stream()
                        .mapToInt(field -> field.name().length() + field.value().length())
                        .sum()
                <= MOST_CHARACTERS;
    }

    /** The fields as hidden ones of another form. */
    String hidden() {
        StringBuilder html = new StringBuilder();
        fields.forEach(field -> html.append("<input type=\"hidden\" name=\"")
                .append(HtmlUtils.htmlEscape(field.name(), "UTF-8"))
                .append("\" value=\"")
                .append(HtmlUtils.htmlEscape(field.value(), "UTF-8"))
                .append("\">\n"));
        return html.toString();
    }

    /** Tells nothing, so that nobody logs it by mistake. */
    @Override
    public String toString() {
        return "KeptForm[…]";
    }
}
