package org.entraide.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An actor who can sign in.
 *
 * @param passwordHash as {@link Passwords} writes it, never the password
 */
public record Account(Actor actor, String passwordHash) {

    /** The name to sign in with. */
    public String id() {
        return actor.id();
    }

    /** Is another after each change of the password, and tells nothing about it. */
    String seal() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(US_ASCII));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    /** Without the hash, which has no business in a log. */
    @Override
    public String toString() {
        return "Account[" + id() + "]";
    }
}
