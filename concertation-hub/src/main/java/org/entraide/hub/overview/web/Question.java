package org.entraide.hub.overview.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entraide.access.Scope;
import org.entraide.hub.overview.Period;
import org.entraide.hub.overview.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for. Only a wish: what may be seen is for the scope to say.
 *
 * @param period absent: the latest year with figures
 */
public record Question(Place.Level level, String id, Optional<Period> period) {

    private static final Pattern TYPED =
            Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})|(?<typedMonth>\\d{1,2})/(?<typedYear>\\d{4})");

    /** The request's parameters cannot be understood. */
    public static final class Unclear extends RuntimeException {

        private final String parameter;

        Unclear(String parameter) {
            super(parameter, null, false, false);
            this.parameter = parameter;
        }

        /** Its name. */
        public String parameter() {
            return parameter;
        }
    }

    /**
     * Reads the parameters; without a place, all of the asker's scope is meant.
     *
     * @throws Unclear naming the first parameter that is wrong
     */
    static Question of(
            Scope scope, @Nullable String level, @Nullable String id, @Nullable String from, @Nullable String to) {
        Place.Level asked = level == null ? Overviews.widest(scope) : level(level);
        return new Question(asked, id(scope, asked, id), period(from, to));
    }

    private static Place.Level level(String text) {
        return Arrays.stream(Place.Level.values())
                .filter(level -> text.equals(level.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Unclear("level"));
    }

    private static String id(Scope scope, Place.Level level, @Nullable String id) {
        if (id != null && !id.isBlank()) {
            return id;
        }
        if (level != Overviews.widest(scope)) {
            throw new Unclear("id");
        }
        return Overviews.own(scope);
    }

    private static Optional<Period> period(@Nullable String from, @Nullable String to) {
        boolean none = (from == null || from.isBlank()) && (to == null || to.isBlank());
        if (none) {
            return Optional.empty();
        }
        YearMonth first = month(from, "from");
        YearMonth last = month(to, "to");
        try {
            return Optional.of(new Period(first, last));
        } catch (IllegalArgumentException impossible) {
            throw new Unclear("to");
        }
    }

    /** {@code 2024-12} or, as one types it, {@code 12/2024}. */
    private static YearMonth month(@Nullable String text, String parameter) {
        Matcher typed = TYPED.matcher(text == null ? "" : text.strip());
        if (!typed.matches()) {
            throw new Unclear(parameter);
        }
        boolean yearFirst = typed.group("year") != null;
        String year = yearFirst ? typed.group("year") : typed.group("typedYear");
        String month = yearFirst ? typed.group("month") : typed.group("typedMonth");
        try {
            return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        } catch (DateTimeException impossible) {
            throw new Unclear(parameter);
        }
    }
}
