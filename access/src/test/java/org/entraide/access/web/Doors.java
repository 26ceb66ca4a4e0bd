package org.entraide.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.entraide.access.Actor;
import org.entraide.access.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls and pages to knock at. */
@RestController
final class Doors {

    @GetMapping({"/api/test/v1/me", "/registre"})
    String me(Actor actor) {
        return actor.id() + " " + actor.scope();
    }

    @PostMapping({"/api/test/v1/notes", "/registre"})
    String write(HttpServletRequest request) {
        return "written by " + request.getRemoteUser();
    }

    @GetMapping({"/api/test/v1/mutuals/{mutual}", "/registre/mutuals/{mutual}"})
    String mutual(Actor actor, @PathVariable String mutual) {
        actor.scope().requireMutual("WA", mutual.substring(0, 2), mutual);
        return mutual;
    }

    @GetMapping({"/api/test/v1/figures", "/concertation"})
    String figures(Actor actor) {
        actor.require(Permission.READ_FIGURES);
        return "figures";
    }

    @GetMapping({"/actuator/health", "/actuator/prometheus", "/actuator/env", "/v3/api-docs"})
    String standIn() {
        return "here";
    }
}
