package org.entraide.launcher.apart;

import java.util.Arrays;
import java.util.Locale;

/** The services, by the names of their commands and the beginnings of their paths. */
enum Service {
    REGISTRY("/registre", "clerk"),
    CLAIMS("/prestations", "clerk"),
    HUB("/concertation", "coordinator");

    private final String pages;
    private final String user;

    Service(String pages, String user) {
        this.pages = pages;
        this.user = user;
    }

    /** Who works with its pages. */
    String user() {
        return user;
    }

    /** Its first page. */
    String pages() {
        return pages;
    }

    String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose an address is, as a reverse proxy knows it. */
    static Service of(String path) {
        return Arrays.stream(values())
                .filter(service -> path.startsWith("/api/" + service.command() + "/"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path));
    }
}
