package org.entraide.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * How figures, amounts and dates are written. Groups of three digits are set apart by U+00A0, which every font has and
 * which copies and searches like a space; Java's own French formats use U+202F. Templates know it as {@code w}.
 */
public record Writing(Locale locale) {

    /** A plus and the three digits of a country of the region. */
    private static final int CALLING_CODE = 4;

    private static final char SPACE = '\u00a0';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TYPED_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter YEAR_FIRST =
            DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TYPED_MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    /** {@code 12 500}. */
    public String count(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    /** {@code 12 500 F CFA}; minor units become decimals where the currency has them. */
    public String money(long amountMinor, String currency) {
        return grouped(major(amountMinor, currency)) + SPACE + unit(currency);
    }

    /** The amount without its currency, for the cells of a table that names it once. */
    public String amount(long amountMinor, String currency) {
        return grouped(major(amountMinor, currency));
    }

    /** {@code F CFA} as people write it in West Africa; the other franc of that name is told apart by its code. */
    public String unit(String currency) {
        return switch (currency) {
            case "XOF" -> "F" + SPACE + "CFA";
            case "XAF" -> "F" + SPACE + "CFA" + SPACE + "(XAF)";
            default -> currency;
        };
    }

    /** {@code 65,4 %}; an en dash when it is undefined. */
    public String percent(Optional<BigDecimal> percent) {
        return percent.map(value -> grouped(value) + SPACE + "%").orElse("–");
    }

    /** {@code −3,1}. */
    public String decimal(BigDecimal number) {
        return grouped(number);
    }

    /** An amount in a few characters, for the axis of a chart: {@code 1,5 M}. */
    public String brief(long amountMinor, String currency) {
        return brief(major(amountMinor, currency));
    }

    /** A number in a few characters. */
    public String brief(long number) {
        return brief(BigDecimal.valueOf(number));
    }

    private String brief(BigDecimal value) {
        int digits = value.setScale(0, RoundingMode.DOWN).abs().precision();
        return switch ((digits - 1) / 3) {
            case 0 -> grouped(shortened(value, 0));
            case 1 -> grouped(shortened(value, 3)) + SPACE + "k";
            case 2 -> grouped(shortened(value, 6)) + SPACE + "M";
            default -> grouped(shortened(value, 9)) + SPACE + (isFrench() ? "Md" : "bn");
        };
    }

    private static BigDecimal shortened(BigDecimal value, int places) {
        BigDecimal moved = value.movePointLeft(places).setScale(2, RoundingMode.HALF_UP);
        return new BigDecimal(moved.stripTrailingZeros().toPlainString());
    }

    /** A phone number in groups as one says it: {@code +221 77 123 45 67}, {@code 76 12 34 56}. */
    public String phone(String digits) {
        String code = digits.startsWith("+") && digits.length() > CALLING_CODE ? digits.substring(0, CALLING_CODE) : "";
        String rest = digits.substring(code.length());
        String grouped = rest.matches("[0-9]{9}")
                ? rest.substring(0, 2) + SPACE + rest.substring(2, 5) + SPACE + pairs(rest.substring(5))
                : pairs(rest);
        return code.isEmpty() ? grouped : code + SPACE + grouped;
    }

    private static String pairs(String digits) {
        return digits.replaceAll("(?<=[0-9])(?=(?:[0-9]{2})+$)", String.valueOf(SPACE));
    }

    /** {@code 31/12/2024}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day as people type it: {@code 3/5/2024}, {@code 03.05.2024} or {@code 2024-05-03}; empty when it is none. */
    public static Optional<LocalDate> typedDay(String typed) {
        String plain = typed.strip().replaceAll("[.-]", "/");
        DateTimeFormatter form = plain.matches("[0-9]{4}/.*") ? YEAR_FIRST : TYPED_DAY;
        try {
            return Optional.of(LocalDate.parse(plain, form));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** An amount as people type it, {@code 12 500} or {@code 12.500,50}, in minor units; empty when it is none. */
    public static Optional<Long> typedAmount(String typed, String currency) {
        String plain = typed.replaceAll("[\\s\u00a0\u202f]", "").replaceAll("[.,](?=[0-9]{3}(?:[^0-9]|$))", "");
        if (!plain.matches("[0-9]{1,15}([.,][0-9]{1,2})?")) {
            return Optional.empty();
        }
        BigDecimal minor = new BigDecimal(plain.replace(',', '.')).movePointRight(decimals(currency));
        return minor.stripTrailingZeros().scale() > 0 ? Optional.empty() : Optional.of(minor.longValueExact());
    }

    /** {@code décembre 2024}. */
    public String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + SPACE + month.getYear();
    }

    /** {@code déc. 2024}. */
    public String shortMonth(YearMonth month) {
        return monthName(month) + SPACE + month.getYear();
    }

    /** {@code déc.}, without its year. */
    public String monthName(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /** {@code 12/2024}, as one types it. */
    public String typedMonth(YearMonth month) {
        return TYPED_MONTH.format(month);
    }

    /** The country's name; the code where Java knows none. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    private static BigDecimal major(long amountMinor, String currency) {
        return BigDecimal.valueOf(amountMinor).movePointLeft(decimals(currency));
    }

    private static int decimals(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(known -> Math.max(0, known.getDefaultFractionDigits()))
                .findFirst()
                .orElse(0);
    }

    private String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : (isFrench() ? "," : ".") + plain.substring(point + 1);
        StringBuilder text = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            text.insert(at, SPACE);
        }
        return (value.signum() < 0 ? "−" : "") + text + decimals;
    }

    private boolean isFrench() {
        return locale.getLanguage().equals("fr");
    }
}
