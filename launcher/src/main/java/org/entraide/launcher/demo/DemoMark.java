package org.entraide.launcher.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.entraide.pages.Shell;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets every page say that it shows a demo, and which day it is there. It exists in the demo alone. */
public final class DemoMark extends OncePerRequestFilter {

    private final DemoTime time;

    public DemoMark(DemoTime time) {
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(Shell.DEMO_DAY, time.today());
        chain.doFilter(request, response);
    }
}
