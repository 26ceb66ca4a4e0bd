package org.entraide.registry.household.web;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.entraide.events.Money;

/** Amounts in words, as receipts have them beside the figures: {@code douze mille cinq cents francs CFA}. */
final class AmountWords {

    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long MILLIARD = 1_000_000_000;

    private static final List<String> FRENCH = List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf");
    private static final List<String> FRENCH_TENS = List.of(
            "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt");
    private static final List<String> ENGLISH = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> ENGLISH_TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private AmountWords() {}

    /** The amount in the language of {@code locale}: French, or English. */
    static String of(Money money, Locale locale) {
        boolean french = !locale.getLanguage().equals("en");
        BigDecimal major = BigDecimal.valueOf(money.amount()).movePointLeft(decimals(money.currency()));
        long whole = major.longValue();
        long part = major.subtract(BigDecimal.valueOf(whole))
                .movePointRight(decimals(money.currency()))
                .longValueExact();
        String words = french
                ? french(whole) + (whole >= MILLION && whole % MILLION == 0 ? " de " : " ") + unit(money, whole, true)
                : english(whole) + " " + unit(money, whole, false);
        if (part == 0) {
            return words;
        }
        return words
                + (french
                        ? " et " + french(part) + (part == 1 ? " centième" : " centièmes")
                        : " and " + english(part) + (part == 1 ? " hundredth" : " hundredths"));
    }

    private static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** French counts as many from two on, English whatever is not one. */
    private static String unit(Money money, long whole, boolean french) {
        boolean many = french ? whole > 1 : whole != 1;
        String s = many ? "s" : "";
        return switch (money.currency()) {
            case "XOF", "XAF" -> french ? "franc" + s + " CFA" : "CFA franc" + s;
            case "GNF" -> french ? "franc" + s + " guinéen" + s : "Guinean franc" + s;
            case "MRU" -> "ouguiya" + s;
            default -> money.currency();
        };
    }

    static String french(long number) {
        if (number >= MILLIARD) {
            return french(number / MILLIARD)
                    + (number < 2 * MILLIARD ? " milliard" : " milliards")
                    + frenchRest(number % MILLIARD);
        }
        if (number >= MILLION) {
            return french(number / MILLION)
                    + (number < 2 * MILLION ? " million" : " millions")
                    + frenchRest(number % MILLION);
        }
        if (number >= THOUSAND) {
            // Before mille, cent and quatre-vingt have no s; mille itself never has one.
            String thousands =
                    number < 2 * THOUSAND ? "" : french(number / THOUSAND).replaceFirst("(cent|vingt)s$", "$1") + " ";
            return thousands + "mille" + frenchRest(number % THOUSAND);
        }
        if (number >= 100) {
            String hundreds = number < 200 ? "cent" : FRENCH.get((int) number / 100) + " cent";
            return number % 100 == 0 && number > 100 ? hundreds + "s" : hundreds + frenchRest(number % 100);
        }
        return frenchBelowHundred((int) number);
    }

    private static String frenchRest(long number) {
        return number == 0 ? "" : " " + french(number);
    }

    private static String frenchBelowHundred(int number) {
        if (number < FRENCH.size()) {
            return FRENCH.get(number);
        }
        String tens = FRENCH_TENS.get(number / 10);
        boolean byTwenty = number / 10 == 7 || number / 10 == 9;
        int ones = number % 10 + (byTwenty ? 10 : 0);
        if (ones == 0) {
            return number == 80 ? "quatre-vingts" : tens;
        }
        return (ones == 1 || ones == 11) && number < 80
                ? tens + " et " + FRENCH.get(ones)
                : tens + "-" + FRENCH.get(ones);
    }

    static String english(long number) {
        if (number >= MILLIARD) {
            return english(number / MILLIARD) + " billion" + englishRest(number % MILLIARD);
        }
        if (number >= MILLION) {
            return english(number / MILLION) + " million" + englishRest(number % MILLION);
        }
        if (number >= THOUSAND) {
            return english(number / THOUSAND) + " thousand" + englishRest(number % THOUSAND);
        }
        if (number >= 100) {
            return ENGLISH.get((int) number / 100) + " hundred" + englishRest(number % 100);
        }
        if (number < ENGLISH.size()) {
            return ENGLISH.get((int) number);
        }
        String tens = ENGLISH_TENS.get((int) number / 10);
        return number % 10 == 0 ? tens : tens + "-" + ENGLISH.get((int) number % 10);
    }

    private static String englishRest(long number) {
        if (number == 0) {
            return "";
        }
        return (number < 100 ? " and " : " ") + english(number);
    }
}
