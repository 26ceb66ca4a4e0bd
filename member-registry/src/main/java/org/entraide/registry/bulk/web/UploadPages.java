package org.entraide.registry.bulk.web;

import static org.entraide.access.Permission.TAKE_PAYMENTS;
import static org.entraide.access.Permission.WRITE_HOUSEHOLDS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entraide.access.Actor;
import org.entraide.ledger.Digests;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.web.Texts;
import org.entraide.registry.bulk.Column;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Tally;
import org.entraide.registry.bulk.mongo.Import;
import org.entraide.registry.bulk.mongo.Import.State;
import org.entraide.registry.bulk.mongo.Imports;
import org.entraide.registry.bulk.mongo.ListCheck;
import org.entraide.registry.household.web.RegisterFrame;
import org.entraide.registry.household.web.Visit;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.mongo.MongoMutuals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a clerk hands in the list of a mutual. It is checked at once and nothing is imported. */
@Controller
@RequestMapping("/registre/{mutual}/import")
public final class UploadPages {

    static final String TOO_LARGE = "trop";
    private static final int SHOWN = 10;
    private static final int MOST_NAME = 80;
    private static final int MEGABYTE = 1024 * 1024;

    private final MongoMutuals mutuals;
    private final ListCheck lists;
    private final Imports imports;
    private final Clock clock;
    private final Texts texts;

    /** @param texts of the registry and of its pages */
    public UploadPages(MongoMutuals mutuals, ListCheck lists, Imports imports, Clock clock, Texts texts) {
        this.mutuals = mutuals;
        this.lists = lists;
        this.imports = imports;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form(
            Actor actor, HttpServletRequest request, HttpServletResponse response, @PathVariable String mutual) {
        actor.require(WRITE_HOUSEHOLDS);
        Visit visit = new Visit(actor, request, response);
        Mutual within = mutuals.get(actor.scope(), mutual).state();
        ModelAndView page = page(visit, within);
        return request.getParameter(TOO_LARGE) == null
                ? page
                : page.addObject("unusable", told("TOO_LARGE", visit, UploadLimit.MOST_BYTES / MEGABYTE));
    }

    @PostMapping
    ModelAndView check(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @RequestParam MultipartFile file)
            throws IOException {
        actor.require(WRITE_HOUSEHOLDS);
        Visit visit = new Visit(actor, request, response);
        Mutual within = mutuals.get(actor.scope(), mutual).state();
        if (file.getSize() > UploadLimit.MOST_BYTES) {
            return refused(visit, within, told("TOO_LARGE", visit, UploadLimit.MOST_BYTES / MEGABYTE));
        }
        long kept = imports.latest(actor.scope(), within, Imports.MOST_KEPT * 2).stream()
                .filter(Import::kept)
                .count();
        if (kept >= Imports.MOST_KEPT) {
            return refused(visit, within, told("UPLOADS", visit, Imports.MOST_KEPT));
        }
        byte[] bytes = file.getBytes();
        return switch (ListReader.read(bytes, within.currency(), LocalDate.now(clock))) {
            case ListReader.Read.Unusable unusable -> {
                String why = ImportTexts.of(texts, visit).told(unusable.why());
                yield refused(visit, within, why);
            }
            case ListReader.Read.Families read -> {
                boolean withPayments = actor.may(TAKE_PAYMENTS);
                List<Family> families = lists.check(within, read.families(), withPayments);
                Import upload = upload(actor, within, file.getOriginalFilename(), bytes, families);
                imports.keep(upload, families);
                yield new ModelAndView("redirect:" + ImportPages.path(within, upload.id()));
            }
        };
    }

    /** The headings in the reader's language, and nothing that could be imported by mistake. */
    @GetMapping("/modele.csv")
    ResponseEntity<byte[]> template(
            Actor actor, HttpServletRequest request, HttpServletResponse response, @PathVariable String mutual) {
        actor.require(WRITE_HOUSEHOLDS);
        Visit visit = new Visit(actor, request, response);
        mutuals.get(actor.scope(), mutual);
        return ImportPages.file(
                "modele-import.csv", ImportTexts.of(texts, visit).template());
    }

    private Import upload(Actor actor, Mutual mutual, @Nullable String name, byte[] bytes, List<Family> families) {
        String file = name == null || name.isBlank() ? "csv" : name.substring(0, Math.min(MOST_NAME, name.length()));
        return new Import(
                UUID.randomUUID().toString(),
                mutual.code(),
                mutual.currency(),
                actor.id(),
                file,
                Digests.sha256(bytes),
                State.RECEIVED,
                clock.instant(),
                Tally.of(families),
                actor.may(TAKE_PAYMENTS),
                null,
                true);
    }

    private ModelAndView refused(Visit visit, Mutual mutual, String why) {
        ModelAndView page = page(visit, mutual);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("unusable", why);
    }

    private String told(String why, Visit visit, Object... details) {
        return ImportTexts.of(texts, visit).told(Refusal.of("registre.import.wrong." + why, "", details));
    }

    private ModelAndView page(Visit visit, Mutual mutual) {
        return new RegisterFrame(texts)
                .page("registre/import", visit)
                .addObject("mutual", mutual)
                .addObject("columns", Column.IN_ORDER.subList(0, Column.TO_MEND.place()))
                .addObject("mostMegabytes", UploadLimit.MOST_BYTES / MEGABYTE)
                .addObject("mostRows", ListReader.MOST_ROWS)
                .addObject("keptDays", Imports.KEPT.toDays())
                .addObject("mayPay", visit.actor().may(TAKE_PAYMENTS))
                .addObject("zone", clock.getZone())
                .addObject("uploads", imports.latest(visit.scope(), mutual, SHOWN));
    }
}
