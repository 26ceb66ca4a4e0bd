package org.entraide.launcher;

import org.entraide.access.Actor;
import org.entraide.access.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address without a path leads everybody to their first task: the register, or else the overview. */
@Controller
class FrontDoor {

    @GetMapping("/")
    String arrive(Actor actor) {
        return actor.may(Permission.READ_HOUSEHOLDS) ? "redirect:/registre" : "redirect:/concertation";
    }
}
