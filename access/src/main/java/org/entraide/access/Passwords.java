package org.entraide.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Slow, salted hashes of passwords: PBKDF2 with SHA-512, as the JDK provides it. Argon2id would resist special hardware
 * better, but neither the JDK nor Spring Security has it without the Bouncy Castle library (8 MB) on every node; bcrypt
 * ignores or refuses what is longer than 72 bytes. Each hash names its method and cost, so that they can be changed
 * while old hashes go on working.
 */
final class Passwords {
    private static final String METHOD = "pbkdf2-sha512";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int DEFAULT_ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    /** No letters or digits that are mistaken for one another when read out or copied from a screen. */
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();
    private final int iterations;

    Passwords() {
        this(DEFAULT_ITERATIONS);
    }

    Passwords(int iterations) {
        this.iterations = iterations;
    }

    String hash(String password) {
        String salt = randomHex(SALT_BYTES);
        return written(salt, derive(password, salt, iterations));
    }

    /** Looks like a hash, costs as much to compare with, and belongs to no password. */
    String decoy() {
        return written(randomHex(SALT_BYTES), randomHex(HASH_BITS / 8));
    }

    private String written(String salt, String hash) {
        return METHOD + "$" + iterations + "$" + salt + "$" + hash;
    }

    boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(METHOD)) {
            throw new IllegalStateException("a password hash of an unknown kind");
        }
        String found = derive(password, parts[2], Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(parts[3].getBytes(US_ASCII), found.getBytes(US_ASCII));
    }

    /** Four groups of five: about 100 bits, and still fit to be written on paper. */
    static String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /** One form for what keyboards produce in several: é as one character or as two. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static String derive(String password, String salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(normal(password).toCharArray(), HEX.parseHex(salt), iterations, HASH_BITS);
        try {
            return HEX.formatHex(
                    SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HEX.formatHex(random);
    }
}
