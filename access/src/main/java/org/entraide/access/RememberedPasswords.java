package org.entraide.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords found right a short while ago. Programs send theirs with every call, and a slow hash each time would eat
 * the machine. What is kept is keyed with a secret of this process and never leaves its memory; at most one entry per
 * account, and a changed password is forgotten because the account's hash is part of what is compared: as soon as the
 * account is read again, whoever changed it.
 */
final class RememberedPasswords {
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final String ALGORITHM = "HmacSHA256";

    private record Remembered(String digest, Instant until) {}

    private final Map<String, Remembered> byId = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    RememberedPasswords() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
        Arrays.fill(secret, (byte) 0);
    }

    boolean knows(Account account, String password, Instant now) {
        Remembered known = byId.get(account.id());
        return known != null && now.isBefore(known.until()) && same(known.digest(), digest(account, password));
    }

    void remember(Account account, String password, Instant now) {
        byId.put(account.id(), new Remembered(digest(account, password), now.plus(MEMORY)));
    }

    private String digest(Account account, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(account.passwordHash().getBytes(UTF_8));
            return HexFormat.of()
                    .formatHex(mac.doFinal(Passwords.normal(password).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
        }
    }

    /** Takes as long for a near miss as for a far one. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
