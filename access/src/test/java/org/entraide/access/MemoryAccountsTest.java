package org.entraide.access;

class MemoryAccountsTest implements AccountsContract {
    @Override
    public Accounts accounts() {
        return new MemoryAccounts();
    }
}
