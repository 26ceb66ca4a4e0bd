package org.entraide.registry.command;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entraide.ledger.Digests;

/**
 * Numbers of members: opaque, and the same whenever the same command is sent again, because they follow from its id.
 * Twelve characters of base 32, 60 bits.
 */
public final class MemberNumbers {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Z2-7]{12}");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 12;

    private MemberNumbers() {}

    /**
     * The numbers that a command gives out.
     *
     * @param commandId see {@code Request.commandId}
     * @param count how many people the command names
     */
    public static List<String> of(String commandId, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> number(commandId, index))
                .toList();
    }

    public static boolean wellFormed(String number) {
        return WELL_FORMED.matcher(number).matches();
    }

    private static String number(String commandId, int index) {
        String hash = Digests.sha256((commandId + "/" + index).getBytes(StandardCharsets.UTF_8));
        long bits = HexFormat.fromHexDigitsToLong(hash.substring(0, 16));
        StringBuilder text = new StringBuilder(LENGTH);
        for (int at = 0; at < LENGTH; at++) {
            text.append(ALPHABET.charAt((int) (bits >>> (64 - 5 * (at + 1)) & 31)));
        }
        return text.toString();
    }
}
