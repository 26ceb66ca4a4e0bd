package org.entraide.registry.bulk.web;

import static org.entraide.access.Permission.TAKE_PAYMENTS;
import static org.entraide.access.Permission.WRITE_HOUSEHOLDS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entraide.access.Actor;
import org.entraide.ledger.web.Texts;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.mongo.Import;
import org.entraide.registry.bulk.mongo.Import.State;
import org.entraide.registry.bulk.mongo.ImportRun;
import org.entraide.registry.bulk.mongo.Imports;
import org.entraide.registry.household.web.RegisterFrame;
import org.entraide.registry.household.web.Visit;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.mongo.MongoMutuals;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** One list: what the check found, the import while it runs, and what is left to mend. */
@Controller
@RequestMapping("/registre/{mutual}/import/{id}")
public final class ImportPages {

    private static final int MOST_SHOWN = 30;

    private final MongoMutuals mutuals;
    private final Imports imports;
    private final ImportRun run;
    private final Texts texts;

    /** @param texts of the registry and of its pages */
    public ImportPages(MongoMutuals mutuals, Imports imports, ImportRun run, Texts texts) {
        this.mutuals = mutuals;
        this.imports = imports;
        this.run = run;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String id) {
        Import upload = get(actor, mutual, id);
        ImportTexts told = ImportTexts.of(texts, new Visit(actor, request, response));
        List<ImportTexts.Line> wrong = new ArrayList<>();
        imports.wrong(upload, family -> {
            told.lines(family).forEach(wrong::add);
            return wrong.size() <= MOST_SHOWN;
        });
        return page("registre/import-one", new Visit(actor, request, response), upload)
                .addObject("refresh", upload.state() == State.STARTED)
                .addObject("lines", wrong.stream().limit(MOST_SHOWN).toList())
                .addObject("more", wrong.size() > MOST_SHOWN);
    }

    /** The figures alone, for a page that asks again and again; once it is done the whole page is. */
    @GetMapping("/etat")
    ModelAndView progress(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String id) {
        Import upload = get(actor, mutual, id);
        if (upload.state() != State.STARTED) {
            response.setHeader("HX-Refresh", "true");
        }
        return page("registre/import-one :: progress", new Visit(actor, request, response), upload);
    }

    @PostMapping("/lancer")
    ModelAndView start(Actor actor, @PathVariable String mutual, @PathVariable String id) {
        Import upload = get(actor, mutual, id);
        if (upload.withPayments() && upload.tally().payments() > 0) {
            actor.require(TAKE_PAYMENTS);
        }
        imports.start(upload, actor.id());
        run.wake();
        return new ModelAndView("redirect:" + path(mutual(actor, mutual), id));
    }

    @PostMapping("/effacer")
    ModelAndView erase(Actor actor, @PathVariable String mutual, @PathVariable String id) {
        imports.erase(get(actor, mutual, id));
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath("/registre/{mutual}/import")
                        .buildAndExpand(mutual)
                        .toUriString());
    }

    /** The rows that have to be mended, as they were, with what is wrong. */
    @GetMapping("/a-corriger.csv")
    ResponseEntity<byte[]> toMend(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String id) {
        Import upload = get(actor, mutual, id);
        List<Family> wrong = new ArrayList<>();
        imports.wrong(upload, wrong::add);
        return file(
                "a-corriger.csv",
                ImportTexts.of(texts, new Visit(actor, request, response)).toMend(wrong));
    }

    static String path(Mutual mutual, String id) {
        return UriComponentsBuilder.fromPath("/registre/{mutual}/import/{id}")
                .buildAndExpand(mutual.code(), id)
                .toUriString();
    }

    static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Mutual mutual(Actor actor, String code) {
        actor.require(WRITE_HOUSEHOLDS);
        return mutuals.get(actor.scope(), code).state();
    }

    private Import get(Actor actor, String mutual, String id) {
        return imports.get(actor.scope(), mutual(actor, mutual), id);
    }

    private ModelAndView page(String template, Visit visit, Import upload) {
        return new RegisterFrame(texts)
                .page(template, visit)
                .addObject("mutual", mutual(visit.actor(), upload.mutual()))
                .addObject("upload", upload)
                .addObject("keptDays", Imports.KEPT.toDays())
                .addObject(
                        "mayStart",
                        !upload.withPayments()
                                || upload.tally().payments() == 0
                                || visit.actor().may(TAKE_PAYMENTS));
    }
}
