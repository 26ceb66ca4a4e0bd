package org.entraide.hub.feed.web;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.entraide.hub.feed.Cursor;
import org.entraide.hub.feed.Seal;
import org.springframework.http.HttpStatus;

/**
 * Cursors as clients know them: {@code 6b1f0a93c2.Zk3fQw…}, the name of the order and one encrypted block. Equal places
 * have equal cursors, and that is all that can be seen of them.
 */
record Cursors(Seal seal) {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{10})\\.([A-Za-z0-9_-]{22})");
    /** One block has nothing before it, so it needs no other beginning; and equal places are to have equal cursors. */
    private static final IvParameterSpec NOTHING_BEFORE = new IvParameterSpec(new byte[16]);

    private static final int MARK = 0x456e7472;

    String write(Cursor cursor) {
        ByteBuffer place = ByteBuffer.allocate(16)
                .putLong(cursor.batch())
                .putInt(cursor.next())
                .putInt(MARK);
        String closed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(turned(Cipher.ENCRYPT_MODE, place.array()));
        return seal.order() + "." + closed;
    }

    /** @throws FeedRefused when the text is no cursor, or one of another order */
    Cursor read(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw malformed();
        }
        if (!parts.group(1).equals(seal.order())) {
            throw unknown();
        }
        ByteBuffer place = ByteBuffer.wrap(turned(Cipher.DECRYPT_MODE, decoded(parts.group(2))));
        Cursor cursor = new Cursor(place.getLong(), place.getInt());
        if (place.getInt() != MARK) {
            throw malformed();
        }
        return cursor;
    }

    static FeedRefused unknown() {
        return new FeedRefused(HttpStatus.GONE, "CURSOR_UNKNOWN", Feeds.FROM_THE_BEGINNING);
    }

    private static FeedRefused malformed() {
        return new FeedRefused(HttpStatus.BAD_REQUEST, "CURSOR_MALFORMED", Feeds.FROM_THE_BEGINNING);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw malformed();
        }
    }

    private byte[] turned(int mode, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(HexFormat.of().parseHex(seal.key()), "AES"), NOTHING_BEFORE);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES", missing);
        }
    }
}
