package org.entraide.access;

import java.util.List;
import java.util.Optional;

/** Where accounts are kept, by the names to sign in with. A change counts for whoever reads after it. */
public interface Accounts {

    /** The account as it is now. */
    Optional<Account> find(String id);

    /** Keeps a new account. Returns false, and changes nothing, when its name is taken. */
    boolean add(Account account);

    /** Another password; all else stays as it is. Returns false when there is no such account. */
    boolean changePassword(String id, String passwordHash);

    /** All of them, in the order of their names. */
    List<Account> all();
}
