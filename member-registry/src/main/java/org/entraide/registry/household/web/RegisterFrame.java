package org.entraide.registry.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Shell;
import org.entraide.pages.Wording;
import org.entraide.pages.Writing;
import org.springframework.web.servlet.ModelAndView;

/**
 * What every page of the register has: language, frame, and a key for its form, under which it counts once.
 *
 * @param texts of the registry and of its pages
 */
public record RegisterFrame(Texts texts) {

    public ModelAndView page(String template, Visit visit) {
        Wording wording = new Wording(texts, visit.language());
        return new ModelAndView(template)
                .addObject("t", wording)
                .addObject("w", new Writing(wording.locale()))
                .addObject("key", UUID.randomUUID().toString())
                .addObject("wrong", Map.of())
                .addObject("shell", Shell.of(visit.request(), visit.actor(), visit.language()));
    }

    /** What is wrong, in words, by the pointer to the field. */
    Map<String, String> told(List<Refusal> wrong, Visit visit) {
        return wrong.stream()
                .collect(Collectors.toMap(
                        Refusal::pointer,
                        refusal -> text(visit.locale(), refusal),
                        (one, more) -> one.equals(more) ? one : one + " " + more));
    }

    /** A reason in words; days among its details are written as people write them. */
    public String text(Locale locale, Refusal refusal) {
        Writing writing = new Writing(locale);
        Object[] details = refusal.details().stream()
                .map(detail ->
                        detail.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? writing.day(LocalDate.parse(detail)) : detail)
                .toArray();
        return texts.text(locale, refusal.code(), details);
    }
}
