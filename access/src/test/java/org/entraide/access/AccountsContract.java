package org.entraide.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every place for accounts promises. */
public interface AccountsContract {

    /** An empty one. */
    Accounts accounts();

    @Test
    default void everyKindOfAccountIsFoundAsItWasAdded() {
        Accounts accounts = accounts();
        Account clerk = account("awa", new Scope.Mutual("SN-THI-0007"), Role.CLERK, Role.CASHIER);
        Account officer = account("fatou", new Scope.Country("WA", "SN"), Role.FEDERATION_OFFICER);
        Account coordinator = account("kofi", new Scope.Network("WA"), Role.REGIONAL_COORDINATOR);
        assertThat(accounts.add(officer)).isTrue();
        assertThat(accounts.add(coordinator)).isTrue();
        assertThat(accounts.add(clerk)).isTrue();

        assertThat(accounts.find("awa")).contains(clerk);
        assertThat(accounts.all()).containsExactly(clerk, officer, coordinator);
        assertThat(accounts.find("Awa")).isEmpty();
        assertThat(accounts.find("")).isEmpty();
    }

    @Test
    default void aNameIsTakenOnce() {
        Accounts accounts = accounts();
        Account first = account("awa", new Scope.Mutual("SN-THI-0007"), Role.CLERK);
        accounts.add(first);
        assertThat(accounts.add(account("awa", new Scope.Network("WA"), Role.ADMINISTRATOR)))
                .isFalse();
        assertThat(accounts.all()).containsExactly(first);
    }

    @Test
    default void anotherPasswordLeavesTheRestAsItIs() {
        Accounts accounts = accounts();
        Account before = account("awa", new Scope.Mutual("SN-THI-0007"), Role.CLERK);
        accounts.add(before);
        assertThat(accounts.changePassword("awa", "another")).isTrue();
        assertThat(accounts.find("awa")).contains(new Account(before.actor(), "another"));
        assertThat(accounts.changePassword("moussa", "another")).isFalse();
        assertThat(accounts.all()).hasSize(1);
    }

    private static Account account(String name, Scope scope, Role... roles) {
        return new Account(new Actor(name, "Name of " + name, Set.of(roles), scope), "hash of " + name);
    }
}
