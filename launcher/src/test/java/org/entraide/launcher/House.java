package org.entraide.launcher;

import java.util.List;
import java.util.stream.Stream;

/** Who may use whom. Whatever is not listed here is forbidden; {@link ArchitectureTest} holds it. */
final class House {

    private static final List<String> JSON = List.of("tools.jackson..", "com.fasterxml.jackson.annotation..");
    private static final List<String> WEB = List.of(
            "org.springframework.web..",
            "org.springframework.http..",
            "org.springframework.core..",
            "org.springframework.beans..",
            "org.springframework.context..",
            "org.springframework.boot..",
            "org.springframework.stereotype..",
            "org.springframework.ui..",
            "org.springframework.util..",
            "jakarta.servlet..",
            "io.swagger.v3.oas..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "org.slf4j..");
    private static final List<String> MONGO = List.of("com.mongodb..", "org.bson..", "io.micrometer..", "org.slf4j..");
    private static final List<String> KAFKA = List.of(
            "org.apache.kafka..",
            "org.springframework.kafka..",
            "org.springframework.context..",
            "org.springframework.util..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "io.micrometer..",
            "org.slf4j..");

    static final Part EVENTS = Part.of("events", "org.entraide.events..").with(JSON);

    static final Part LEDGER =
            Part.of("ledger", "org.entraide.ledger").with(JSON).with("org.slf4j..");
    static final Part LEDGER_MONGO =
            Part.of("ledger.mongo", "org.entraide.ledger.mongo..").with(LEDGER).with(MONGO);
    static final Part LEDGER_KAFKA =
            Part.of("ledger.kafka", "org.entraide.ledger.kafka..").with(LEDGER).with(KAFKA);
    static final Part LEDGER_WEB =
            Part.of("ledger.web", "org.entraide.ledger.web..").with(LEDGER).with(WEB);
    static final Part LEDGER_MICROMETER = Part.of("ledger.micrometer", "org.entraide.ledger.micrometer..")
            .with(LEDGER)
            .with("io.micrometer..");
    static final Part LEDGER_WIRING = Part.of("ledger.wiring", "org.entraide.ledger.wiring..")
            .with(LEDGER, LEDGER_MONGO, LEDGER_KAFKA)
            .with(MONGO)
            .with(KAFKA);

    static final Part ACCESS = Part.of("access", "org.entraide.access..")
            .except("org.entraide.access.mongo..", "org.entraide.access.web..")
            .with("javax.crypto..");
    static final Part ACCESS_MONGO = Part.of("access.mongo", "org.entraide.access.mongo..")
            .with(ACCESS, LEDGER, LEDGER_MONGO)
            .with(MONGO)
            .with("org.springframework.session..");
    static final Part ACCESS_WEB = Part.of("access.web", "org.entraide.access.web..")
            .with(ACCESS, ACCESS_MONGO, LEDGER)
            .with(WEB)
            .with("org.springframework.security..", "org.springframework.session..");

    static final Part PAGES = Part.of("pages", "org.entraide.pages..")
            .with(LEDGER, LEDGER_WEB, ACCESS, ACCESS_WEB)
            .with(WEB)
            .with("de.siegmar.fastcsv..", "org.thymeleaf..", "com.openhtmltopdf..");

    static final Part EMBEDDED = Part.of("embedded", "org.entraide.embedded..")
            .with("de.bwaldvogel.mongo..", "io.netty..", "org.slf4j..")
            .with("kafka..", "org.apache.kafka..", "scala..");

    private static final List<Part> FOUNDATIONS = List.of(
            EVENTS,
            LEDGER,
            LEDGER_MONGO,
            LEDGER_KAFKA,
            LEDGER_WEB,
            LEDGER_MICROMETER,
            LEDGER_WIRING,
            ACCESS,
            ACCESS_MONGO,
            ACCESS_WEB,
            PAGES,
            EMBEDDED);

    private static final List<Part> SERVICES =
            Stream.of("registry", "claims", "hub").flatMap(House::service).toList();

    static final Part LAUNCHER = Part.of("launcher", "org.entraide.launcher..")
            .with(FOUNDATIONS.toArray(Part[]::new))
            .with(SERVICES.toArray(Part[]::new))
            .with(WEB)
            .with(MONGO)
            .with(KAFKA)
            .with("picocli..", "org.springframework.security..", "net.lingala.zip4j..");

    /** Those of the whole program, which they see from outside alone. */
    static final Part BENCHMARKS =
            Part.of("benchmarks", "org.entraide.benchmarks").with(JSON).with("picocli..", "com.sun.management..");

    /** Those of a part of it, and what it is compared with. */
    static final Part BENCHMARKS_INSIDE = Part.of("benchmarks.inside", "org.entraide.benchmarks.*..")
            .with(BENCHMARKS)
            .with(FOUNDATIONS.toArray(Part[]::new))
            .with(SERVICES.toArray(Part[]::new))
            .with(MONGO)
            .with(KAFKA)
            .with("picocli..", "jdk.jfr..");

    /** Real servers for tests. */
    static final Part TESTING = Part.of("testing", "org.entraide.testing..")
            .with(
                    "org.testcontainers..",
                    "org.slf4j..",
                    "com.mongodb..",
                    "org.junit.jupiter.api..",
                    "org.entraide.embedded..");

    private House() {}

    static List<Part> parts() {
        return Stream.of(FOUNDATIONS, SERVICES, List.of(LAUNCHER, BENCHMARKS, BENCHMARKS_INSIDE, TESTING))
                .flatMap(List::stream)
                .toList();
    }

    /** The parts of pure code, where nothing may depend on when, where or how often it runs. */
    static List<Part> rules() {
        return parts().stream().filter(part -> part.name().endsWith(".rules")).toList();
    }

    /**
     * A service is packages by capability with pure code, adapters in sub-packages named by technology, and one
     * configuration in its root. No list of a service names another service.
     */
    private static Stream<Part> service(String name) {
        String root = "org.entraide." + name;
        Part rules = Part.of(name + ".rules", root + ".*..")
                .except(root + "..mongo..", root + "..web..", root + "..kafka..")
                .with(EVENTS, LEDGER);
        Part mongo = Part.of(name + ".mongo", root + "..mongo..")
                .with(rules, EVENTS, LEDGER, LEDGER_MONGO, ACCESS)
                .with(MONGO);
        Part kafka = Part.of(name + ".kafka", root + "..kafka..")
                .with(rules, mongo, EVENTS, LEDGER, LEDGER_KAFKA)
                .with(KAFKA);
        Part web = Part.of(name + ".web", root + "..web..")
                .with(rules, mongo, EVENTS, LEDGER, LEDGER_WEB, ACCESS, ACCESS_WEB, PAGES)
                .with(WEB)
                .with("javax.crypto..");
        Part wiring = Part.of(name, root)
                .with(rules, mongo, kafka, web, EVENTS, LEDGER, LEDGER_MONGO, LEDGER_KAFKA, LEDGER_WEB)
                .with(LEDGER_WIRING, ACCESS, ACCESS_WEB, PAGES)
                .with(WEB)
                .with(MONGO)
                .with(KAFKA);
        return Stream.of(rules, mongo, kafka, web, wiring);
    }
}
