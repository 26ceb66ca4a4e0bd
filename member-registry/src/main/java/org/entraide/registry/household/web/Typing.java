package org.entraide.registry.household.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.entraide.ledger.Digests;
import org.entraide.ledger.Refusal;
import org.entraide.pages.Writing;
import org.entraide.registry.command.Reason;
import org.jspecify.annotations.Nullable;

/** Reads what clerks type; what cannot be read is told at its field. */
final class Typing {

    private static final int MOST_KEY = 100;
    private static final int DIGEST = 32;

    private Typing() {}

    static LocalDate day(String typed, LocalDate otherwise, String pointer, List<Refusal> wrong) {
        Optional<LocalDate> day = Writing.typedDay(typed);
        if (day.isEmpty()) {
            wrong.add(Reason.DATE_UNREADABLE.at(pointer));
        }
        return day.orElse(otherwise);
    }

    /** A year, or an age of at most three digits; null when it is not known. */
    static @Nullable Integer birthYear(String typed, LocalDate today, String pointer, List<Refusal> wrong) {
        String plain = typed.strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("[0-9]{1,4}")) {
            wrong.add(Reason.YEAR_UNREADABLE.at(pointer));
            return null;
        }
        int number = Integer.parseInt(plain);
        return plain.length() <= 3 ? Integer.valueOf(today.getYear() - number) : Integer.valueOf(number);
    }

    /** One of a list; empty when nothing of it was chosen. */
    static <E extends Enum<E>> Optional<E> choice(Class<E> list, String typed) {
        return Stream.of(list.getEnumConstants())
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }

    /** One of a list in which something has to be chosen. */
    static <E extends Enum<E>> E choice(Class<E> list, String typed, String pointer, List<Refusal> wrong) {
        Optional<E> chosen = choice(list, typed);
        if (chosen.isEmpty()) {
            wrong.add(Reason.CHOICE_MISSING.at(pointer));
        }
        return chosen.orElse(list.getEnumConstants()[0]);
    }

    /**
     * The key under which a form counts once: the one that came with it, and what was typed. Who goes back and types
     * another name has sent something else, which the ledger could not tell, since it knows no names.
     */
    static String key(Map<String, String> fields) {
        String made = fields.getOrDefault("key", "");
        if (made.isBlank() || made.length() > MOST_KEY) {
            return UUID.randomUUID().toString();
        }
        Map<String, String> typed = new TreeMap<>(fields);
        typed.remove("_csrf");
        return made + "-" + Digests.sha256(typed.toString().getBytes(UTF_8)).substring(0, DIGEST);
    }

    /** The position that came with a form; one that nothing stands at when none did. */
    static long position(@Nullable String sent) {
        return sent != null && sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : -1;
    }
}
