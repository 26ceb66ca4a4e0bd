package org.entraide.registry.household.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entraide.access.Actor;
import org.entraide.access.web.Language;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Languages;
import org.entraide.pages.Shell;
import org.entraide.pages.Wording;
import org.entraide.pages.Writing;
import org.springframework.web.servlet.ModelAndView;

/**
 * What every page of the register has: language, frame, and a key for its form, under which it counts once.
 *
 * @param texts of the registry and of its pages
 */
record RegisterFrame(Texts texts) {

    ModelAndView page(String template, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        Language language = Languages.of(request, response);
        Wording wording = new Wording(texts, language);
        return new ModelAndView(template)
                .addObject("t", wording)
                .addObject("w", new Writing(wording.locale()))
                .addObject("key", UUID.randomUUID().toString())
                .addObject("wrong", Map.of())
                .addObject("shell", Shell.of(request, actor, language));
    }

    /** What is wrong, in words, by the pointer to the field. */
    Map<String, String> told(List<Refusal> wrong, HttpServletRequest request, HttpServletResponse response) {
        Wording wording = new Wording(texts, Languages.of(request, response));
        return wrong.stream()
                .collect(Collectors.toMap(
                        Refusal::pointer,
                        refusal -> texts.text(wording.locale(), refusal),
                        (one, more) -> one + " " + more));
    }
}
