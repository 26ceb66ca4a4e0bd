package org.entraide.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Accounts read a moment ago, so that neither every call of a program nor every page costs a reading. What another
 * process changed counts here when they are read again; names that are not known are asked for each time.
 */
final class RecentAccounts {
    /** How long what was read may be relied upon. */
    static final Duration FRESH = Duration.ofSeconds(2);

    private record Read(Account account, Instant at) {
        /** A clock put back must not make a reading last. */
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    private final Map<String, Read> byId = new ConcurrentHashMap<>();
    private final Accounts accounts;

    RecentAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account as it is now, or was at most {@link #FRESH} ago. */
    Optional<Account> recent(String id, Instant now) {
        Read read = byId.get(id);
        return read != null && read.isFresh(now) ? Optional.of(read.account()) : current(id, now);
    }

    /** The account as it is now. */
    Optional<Account> current(String id, Instant now) {
        Optional<Account> account = accounts.find(id);
        account.ifPresentOrElse(found -> byId.put(id, new Read(found, now)), () -> byId.remove(id));
        return account;
    }
}
