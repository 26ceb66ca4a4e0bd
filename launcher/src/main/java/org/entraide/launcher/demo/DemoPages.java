package org.entraide.launcher.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.entraide.access.Actor;
import org.entraide.launcher.demo.DemoTime.Doing;
import org.entraide.launcher.demo.DemoTime.Leap;
import org.entraide.launcher.demo.DemoTime.Standing;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where everybody who is signed in to the demo moves its time on, to see grace end and renewals come. It exists in the
 * demo alone.
 */
@Controller
public final class DemoPages {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final String LOOK_AGAIN = "2";

    private final DemoTime time;
    private final Frame frame = new Frame(new Texts("pages.messages", "demo.messages"));

    public DemoPages(DemoTime time) {
        this.time = time;
    }

    @GetMapping("/demo")
    ModelAndView clock(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        Standing standing = time.standing();
        if (standing.doing() != Doing.NOTHING) {
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        return frame.page("demo/clock", actor, request, response)
                .addObject("standing", standing)
                .addObject("leaps", Leap.values());
    }

    /** @param from the day that the page showed: pressed twice, the button moves time once */
    @PostMapping("/demo")
    String leap(Actor actor, @RequestParam String from, @RequestParam String leap) {
        Optional<Leap> wanted = Arrays.stream(Leap.values())
                .filter(each -> each.name().equals(leap))
                .findFirst();
        if (wanted.isPresent()
                && day(from).filter(day -> time.leap(day, wanted.get())).isPresent()) {
            time.await(SOON);
        }
        return "redirect:/demo";
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
