package org.entraide.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entraide.access.Actor;
import org.entraide.access.Permission;
import org.entraide.access.web.Language;
import org.entraide.access.web.StaticFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The frame around a page, as {@code templates/pages/shell.html} draws it.
 *
 * @param language of the page
 * @param user display name of who is signed in
 * @param doors to the parts of the program that the actor may enter
 * @param languages links to this very page in every language
 * @param files addresses of styles and scripts by their plain ones
 * @param demoDay the date in a demo, as people write it; absent in every other program
 */
public record Shell(
        String language,
        String user,
        List<Door> doors,
        List<Choice> languages,
        UnaryOperator<String> files,
        @Nullable String demoDay) {

    /** Request attribute with the {@link LocalDate} of a demo; nothing sets it in another program. */
    public static final String DEMO_DAY = Shell.class.getName() + ".demoDay";

    public Shell {
        doors = List.copyOf(doors);
        languages = List.copyOf(languages);
    }

    /**
     * One language to choose.
     *
     * @param tag as in {@code lang="fr"}
     * @param name in the language itself
     */
    public record Choice(String tag, String name, String href, boolean current) {}

    /**
     * One part of the program.
     *
     * @param key of its name among the texts
     */
    public record Door(String key, String href, boolean current) {}

    private static List<Door> doors(HttpServletRequest request, Actor actor) {
        return Stream.of(
                        Map.entry("registre", Permission.READ_HOUSEHOLDS),
                        Map.entry("prestations", Permission.READ_CLAIMS),
                        Map.entry("concertation", Permission.READ_FIGURES))
                .filter(door -> actor.may(door.getValue()))
                .map(door -> new Door(
                        "shell." + door.getKey(),
                        "/" + door.getKey(),
                        request.getRequestURI().startsWith("/" + door.getKey())))
                .toList();
    }

    public static Shell of(HttpServletRequest request, Actor actor, Language language) {
        List<Choice> choices = Arrays.stream(Language.values())
                .map(each -> new Choice(each.tag(), name(each), here(request, each), each == language))
                .toList();
        return new Shell(
                language.tag(),
                actor.displayName(),
                doors(request, actor),
                choices,
                file -> StaticFiles.address(request, file),
                demoDay(request, language));
    }

    /** The address of a style or script, which changes with what is in it. */
    public String file(String plain) {
        return files.apply(plain);
    }

    private static @Nullable String demoDay(HttpServletRequest request, Language language) {
        return request.getAttribute(DEMO_DAY) instanceof LocalDate day
                ? new Writing(Locale.of(language.tag())).day(day)
                : null;
    }

    private static String name(Language language) {
        return switch (language) {
            case FRENCH -> "Français";
            case ENGLISH -> "English";
        };
    }

    private static String here(HttpServletRequest request, Language language) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(request.getRequestURI());
        // Of the address alone: what was typed into a form is nobody's business in a link.
        queried(request).forEach((name, values) -> here.queryParam(name, values.toArray()));
        return here.replaceQueryParam(Languages.PARAMETER, language.tag())
                .build()
                .encode()
                .toUriString();
    }

    private static Map<String, List<String>> queried(HttpServletRequest request) {
        Map<String, List<String>> queried = new LinkedHashMap<>();
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) -> queried.put(
                        decoded(name), values.stream().map(Shell::decoded).toList()));
        return queried;
    }

    /** A parameter without a value counts as an empty one. */
    private static String decoded(@Nullable String encoded) {
        return encoded == null ? "" : URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
