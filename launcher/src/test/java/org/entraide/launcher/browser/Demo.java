package org.entraide.launcher.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.entraide.launcher.faults.RunningProgram;

/** The filled demo as {@code ./entraide demo} runs it, and a browser to look at it. */
final class Demo implements AutoCloseable {

    static final int PHONE = 360;
    static final int DESKTOP = 1280;
    static final int HEIGHT = 720;
    static final String CLERK = "demo-guichet-sn-thi-0007";
    static final String NEIGHBOUR = "demo-guichet-sn-kao-0012";
    static final String OFFICER = "demo-federation-sn";
    static final String COORDINATOR = "demo-region-wa";
    static final String AUDITOR = "demo-audit-wa";

    private final Chromium chromium;
    private final Path data;
    private final Map<String, String> signedIn = new HashMap<>();
    private RunningProgram program;

    private Demo(Chromium chromium, Path data, RunningProgram program) {
        this.chromium = chromium;
        this.data = data;
        this.program = program;
    }

    static Demo begin(Chromium chromium) throws IOException {
        Path data = Files.createTempDirectory("entraide-demo");
        return new Demo(chromium, data, RunningProgram.demo(data, 0));
    }

    /** The program, to enter what happens elsewhere meanwhile. */
    RunningProgram program() {
        return program;
    }

    /** Kills the program as a power cut does; the same port answers again after {@link #startAgain}. */
    void kill() {
        program.kill();
    }

    void startAgain() throws IOException {
        program = RunningProgram.demo(data, program.url().getPort());
        // Sessions live in the program's memory.
        signedIn.clear();
    }

    /** Somebody who has not signed in. */
    Visitor stranger(int width) {
        return stranger(width, program.url());
    }

    /** @param home where the program is found, by way of something else */
    Visitor stranger(int width, URI home) {
        return new Visitor(chromium.browser().newContext(screen(width)), home);
    }

    /** Somebody who has signed in, by the form, once for all their visits. */
    Visitor visitor(String user, int width) {
        if (user.equals(Screen.NOBODY)) {
            return stranger(width);
        }
        String session = signedIn.computeIfAbsent(user, this::signIn);
        BrowserContext context = chromium.browser().newContext(screen(width).setStorageState(session));
        return new Visitor(context, program.url());
    }

    private String signIn(String user) {
        try (Visitor visitor = stranger(DESKTOP)) {
            visitor.open("/login");
            visitor.signIn(user, program.password(user));
            return visitor.page().context().storageState();
        }
    }

    private static NewContextOptions screen(int width) {
        return new NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("fr-FR")
                .setTimezoneId("Africa/Dakar")
                .setAcceptDownloads(true);
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        program.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
