package org.entraide.launcher.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** What a claim comes to, as a page says it, in F CFA. */
record Sums(int billed, int mutual, int patient) {

    static Sums of(Locator part) {
        List<Integer> said = part.locator(".sums dd").allInnerTexts().stream()
                .map(amount -> Integer.valueOf(amount.replaceAll("[^0-9]", "")))
                .toList();
        return new Sums(said.get(0), said.get(1), said.get(2));
    }
}
