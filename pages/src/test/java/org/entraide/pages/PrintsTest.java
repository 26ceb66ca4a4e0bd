package org.entraide.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PrintsTest {

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    private final Prints prints = new Prints(engine());

    @Test
    void namesOfTheRegionArePrintedOnTheSizeThatTheTemplateAsksFor() throws IOException {
        byte[] pdf = prints.pdf("letter", Locale.FRENCH, Map.of("name", "Ɓa Ŋgom <& Fils> – Aïssatou N’Diaye ɗ œ"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).strip())
                    .isEqualTo("Ɓa Ŋgom <& Fils> – Aïssatou N’Diaye ɗ œ");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(148 * POINTS_PER_MILLIMETRE, within(1f));
        }
    }

    @Test
    void aDocumentOpensInTheBrowserUnderItsName() {
        ResponseEntity<byte[]> reply = prints.reply("letter", Locale.FRENCH, Map.of("name", "Awa"), "recu-12");
        assertThat(reply.getHeaders().getFirst("Content-Type")).isEqualTo("application/pdf");
        assertThat(reply.getHeaders().getFirst("Content-Disposition")).isEqualTo("inline; filename=\"recu-12.pdf\"");
        assertThat(reply.getBody()).startsWith('%', 'P', 'D', 'F');
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
