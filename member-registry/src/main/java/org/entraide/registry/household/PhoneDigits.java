package org.entraide.registry.household;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The forms under which a phone number is known: with its country's calling code and without, and in Benin and Côte
 * d'Ivoire also by the eight digits that it had before it got ten.
 */
public final class PhoneDigits {

    /** Calling codes of the countries of the network and their neighbours. */
    private static final Set<String> CODES = Set.of(
            "220", "221", "222", "223", "224", "225", "226", "227", "228", "229", "231", "232", "233", "234", "235",
            "236", "237", "238", "240", "241", "242", "243", "245");

    private static final int CODE = 3;
    private static final int SHORTEST = 7;
    private static final int LONGEST_LOCAL = 10;
    private static final int FORMER = 8;

    private PhoneDigits() {}

    /** Every form of a number, the one that was given first. */
    public static List<String> forms(String phone) {
        String digits = plain(phone);
        String local = local(digits).filter(rest -> rest.length() >= SHORTEST).orElse(digits);
        String former = local.length() == LONGEST_LOCAL ? local.substring(LONGEST_LOCAL - FORMER) : local;
        return Stream.of(digits, local, former).distinct().toList();
    }

    /** What the beginning of a number may be the beginning of: as typed, and without a calling code. */
    public static List<String> beginnings(String typed) {
        String digits = plain(typed);
        return Stream.concat(Stream.of(digits), local(digits).filter(rest -> !rest.isEmpty()).stream())
                .toList();
    }

    private static String plain(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.startsWith("00") ? digits.substring(2) : digits;
    }

    private static Optional<String> local(String digits) {
        return digits.length() > CODE && CODES.contains(digits.substring(0, CODE))
                ? Optional.of(digits.substring(CODE))
                : Optional.empty();
    }
}
