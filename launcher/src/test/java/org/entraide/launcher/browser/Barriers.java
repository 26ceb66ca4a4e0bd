package org.entraide.launcher.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What would keep somebody from using a page. */
final class Barriers {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('button, input:not([type=hidden]), select, summary')]
              .filter(each => each.checkVisibility())
              .filter(each => (each.closest('label.tick') ?? each).getBoundingClientRect().height < 43.5)
              .map(each => each.outerHTML.slice(0, 80))""";

    private Barriers() {}

    /** Violations of WCAG 2.2 AA, as far as a program can find them. */
    static List<String> foundByAxe(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .map(Barriers::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining("; "));
    }

    /** Buttons and fields too small for a thumb. */
    static List<?> smallTargets(Page page) {
        return (List<?>) page.evaluate(SMALL_TARGETS);
    }

    /** Of all its content, in pixels; above that of the screen, one has to scroll sideways. */
    static int width(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }
}
