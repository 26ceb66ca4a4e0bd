package org.entraide.pages;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Documents for paper: a Thymeleaf template becomes a PDF. The template is well-formed XHTML, carries its own
 * {@code <style>} with an {@code @page} size, and writes in {@value #FONT}, which is embedded, so that names with ɓ or
 * ŋ print everywhere. It is tagged for screen readers (PDF/UA), for which the template names {@code lang}, a title and
 * a description. Nothing outside of the template is fetched.
 */
public final class Prints {

    /** The font family for templates: a generic family such as sans-serif would lack letters. */
    public static final String FONT = "Entraide";

    private static final String FONTS = "/pages/fonts/DejaVuSansCondensed";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;

    /** @param templates of the program */
    public Prints(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /** The document as a page that opens in the browser; {@code fileName} without its ending, and not personal. */
    public ResponseEntity<byte[]> reply(String template, Locale locale, Map<String, Object> model, String fileName) {
        String disposition =
                ContentDisposition.inline().filename(fileName + ".pdf").build().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", disposition)
                .body(pdf(template, locale, model));
    }

    /** The document itself. */
    public byte[] pdf(String template, Locale locale, Map<String, Object> model) {
        String page = templates.process(template, new Context(locale, model));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font(".ttf"), FONT, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> font("-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true)
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(page, null)
                    .toStream(bytes)
                    .run();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String ending) {
        return Objects.requireNonNull(Prints.class.getResourceAsStream(FONTS + ending), "a font is missing");
    }
}
