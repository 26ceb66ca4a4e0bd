package org.entraide.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entraide.access.Actor;
import org.entraide.access.web.Language;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.web.Texts;
import org.springframework.web.servlet.ModelAndView;

/**
 * What every page of a service has: language, shell, and a key for its form, under which it counts once.
 *
 * @param texts of the service and of its pages
 */
public record Frame(Texts texts) {

    /**
     * Templates know texts as {@code t}, figures and dates as {@code w}, and what is wrong by field as {@code wrong}.
     */
    public ModelAndView page(String template, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        Language language = Languages.of(request, response);
        Wording wording = new Wording(texts, language);
        return new ModelAndView(template)
                .addObject("t", wording)
                .addObject("w", new Writing(wording.locale()))
                .addObject("key", UUID.randomUUID().toString())
                .addObject("wrong", Map.of())
                .addObject("shell", Shell.of(request, actor, language));
    }

    /** The texts in the reader's language. */
    public Wording wording(HttpServletRequest request, HttpServletResponse response) {
        return new Wording(texts, Languages.of(request, response));
    }

    /** What is wrong, in words, by the pointer to the field. */
    public Map<String, String> told(List<Refusal> wrong, HttpServletRequest request, HttpServletResponse response) {
        Wording wording = wording(request, response);
        return wrong.stream()
                .collect(Collectors.toMap(
                        Refusal::pointer,
                        refusal -> texts.text(wording.locale(), refusal),
                        (one, more) -> one + " " + more,
                        LinkedHashMap::new));
    }
}
