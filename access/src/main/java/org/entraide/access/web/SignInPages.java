package org.entraide.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages to sign in and out: one short form each, without script, light enough for any line. */
@RestController
final class SignInPages {
    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";
    /** Where a form waits for who has signed in again. */
    static final String KEPT = "/login/reprise";
    /** Style and icon, for whoever comes. */
    static final String LOOKS = "/access/*";

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    private final Template login = Template.load("login.html");
    private final Template logout = Template.load("logout.html");
    private final Template kept = Template.load("kept.html");

    @GetMapping(path = LOGIN, produces = HTML)
    String login(HttpServletRequest request, CsrfToken csrf) {
        return login.filled(request, csrf, Map.of("message", message(request, Language.of(request))));
    }

    /** For links on other pages, which then need no form and no token of their own. */
    @GetMapping(path = LOGOUT, produces = HTML)
    String logout(HttpServletRequest request, CsrfToken csrf) {
        return logout.filled(request, csrf, Map.of());
    }

    @GetMapping(path = KEPT, produces = HTML)
    ResponseEntity<String> kept(HttpServletRequest request, Authentication user, CsrfToken csrf) {
        return KeptForm.find(request, user.getName())
                .map(form -> ResponseEntity.ok(kept.filled(
                                request,
                                csrf,
                                Map.of(
                                        "action", form.action(),
                                        "againName", KeptForm.FIELD,
                                        "againValue", KeptForm.GIVEN_BACK))
                        .replace("<!--fields-->", form.hidden())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create("/"))
                        .build());
    }

    private static String message(HttpServletRequest request, Language language) {
        Map<String, String[]> asked = request.getParameterMap();
        if (asked.containsKey("wait")) {
            return language.choose(
                    "Trop d’essais sous ce nom. Réessayez dans quelques minutes.",
                    "Too many attempts under this name. Try again in a few minutes.");
        }
        if (asked.containsKey("refused")) {
            return language.choose("Nom ou mot de passe incorrect.", "Wrong name or password.");
        }
        if (asked.containsKey("expired")) {
            return language.choose(
                    "La page est restée ouverte trop longtemps. Connectez-vous de nouveau.",
                    "The page was left open for too long. Please sign in again.");
        }
        if (asked.containsKey("kept")) {
            return language.choose(
                    "La page est restée ouverte trop longtemps. Ce que vous avez tapé est gardé :"
                            + " connectez-vous de nouveau sous le même nom.",
                    "The page was left open for too long. What you typed is kept:"
                            + " please sign in again under the same name.");
        }
        return asked.containsKey("out") ? language.choose("Vous êtes déconnecté.", "You have signed out.") : "";
    }
}
