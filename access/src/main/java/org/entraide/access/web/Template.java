package org.entraide.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** A page with holes: <code>{{name}}</code> for a value, <code>{{français|English}}</code> for a text. */
final class Template {
    private static final Pattern HOLE = Pattern.compile("\\{\\{([^|}]+)(?:\\|([^}]+))?}}");

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    static Template load(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the page " + resource + " is missing from the program");
            }
            return new Template(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page " + resource, e);
        }
    }

    /** @param page that asks: its language, and the addresses of style and icon, need not be among the values */
    String filled(HttpServletRequest page, CsrfToken csrf, Map<String, String> values) {
        Language language = Language.of(page);
        Map<String, String> all = new HashMap<>(values);
        all.put("style", StaticFiles.address(page, "/access/login.css"));
        all.put("icon", StaticFiles.address(page, "/access/icon.svg"));
        all.put("lang", language.tag());
        all.put("csrfName", csrf.getParameterName());
        all.put("csrfValue", csrf.getToken());
        return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(filled(hole, language, all)));
    }

    private static String filled(MatchResult hole, Language language, Map<String, String> values) {
        String first = hole.group(1);
        String english = hole.group(2);
        if (english != null) {
            return language.choose(first, english);
        }
        String value = values.get(first);
        if (value == null) {
            throw new IllegalStateException("nothing to fill {{" + first + "}} with");
        }
        return HtmlUtils.htmlEscape(value, "UTF-8");
    }
}
