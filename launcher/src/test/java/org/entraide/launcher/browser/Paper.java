package org.entraide.launcher.browser;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What comes out of the printer.
 *
 * @param text with single spaces
 * @param format of its pages, in millimetres, such as {@code 148 × 210}
 */
record Paper(String text, String format, int pages) {

    private static final float POINTS = 72 / 25.4f;

    static Paper of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle page = document.getPage(0).getMediaBox();
            String format = Math.round(page.getWidth() / POINTS) + " × " + Math.round(page.getHeight() / POINTS);
            String text = new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
            return new Paper(text, format, document.getNumberOfPages());
        }
    }
}
