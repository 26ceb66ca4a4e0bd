package org.entraide.access;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Accounts that end with the process: those of the demo. */
final class MemoryAccounts implements Accounts {

    private final ConcurrentNavigableMap<String, Account> byId = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public boolean add(Account account) {
        return byId.putIfAbsent(account.id(), account) == null;
    }

    @Override
    public boolean changePassword(String id, String passwordHash) {
        return byId.computeIfPresent(id, (_, account) -> new Account(account.actor(), passwordHash)) != null;
    }

    @Override
    public List<Account> all() {
        return List.copyOf(byId.values());
    }
}
