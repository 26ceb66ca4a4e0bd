package org.entraide.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.entraide.ledger.LedgerAway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 when the store cannot be asked who somebody is, which is never "wrong password": a problem to programs,
 * an error page to people, which says so when a disk is full (507). Also for pages whose own question to the store
 * stays without an answer.
 */
final class StoreAway extends OncePerRequestFilter {

    private static final int INSUFFICIENT_STORAGE = 507;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (LedgerAway | ServletException failed) {
            Optional<LedgerAway> away = away(failed);
            if (away.isEmpty() || response.isCommitted()) {
                throw failed;
            }
            answer(away.get(), request, response);
        }
    }

    private static void answer(LedgerAway away, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        response.setHeader("Retry-After", String.valueOf(away.retryAfter().toSeconds()));
        if (MachineChain.isFor(request)) {
            Problem.STORE_AWAY.write(request, response);
        } else {
            // a number of its own, since error pages are chosen by it
            response.sendError(
                    away.reason() == LedgerAway.Cause.DISK_FULL
                            ? INSUFFICIENT_STORAGE
                            : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static Optional<LedgerAway> away(@Nullable Throwable failed) {
        if (failed == null || failed instanceof LedgerAway) {
            return Optional.ofNullable((LedgerAway) failed);
        }
        return away(failed.getCause());
    }
}
