package org.entraide.registry.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Frame;
import org.entraide.pages.Writing;
import org.springframework.web.servlet.ModelAndView;

/**
 * The frame of the register's pages.
 *
 * @param texts of the registry and of its pages
 */
public record RegisterFrame(Texts texts) {

    public ModelAndView page(String template, Visit visit) {
        return new Frame(texts).page(template, visit.actor(), visit.request(), visit.response());
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
