package org.entraide.registry.bulk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in where lists are uploaded and nowhere else, and none that is too large. It comes before everything that
 * looks at parameters, since the server reads the whole body for them.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public final class UploadLimit extends OncePerRequestFilter {

    /** Bytes of a file; a thousand people take about 0.1 MB. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    /** The other fields of the form, and what stands between them. */
    private static final int FRAME_BYTES = 64 * 1024;

    /** How the server takes uploads: in memory, up to the limit. */
    public static MultipartConfigElement inMemory() {
        return new MultipartConfigElement("", -1, MOST_BYTES + FRAME_BYTES, MOST_BYTES + FRAME_BYTES);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.matches("/registre/[A-Z0-9-]+/import")) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > MOST_BYTES + FRAME_BYTES) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?" + UploadPages.TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
