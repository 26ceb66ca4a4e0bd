package org.entraide.access.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.entraide.access.Account;
import org.entraide.access.Accounts;
import org.entraide.ledger.mongo.Collections;
import org.entraide.ledger.mongo.Trouble;

/** Accounts of all processes of an installation. The unique {@code _id} decides who has a name. */
final class MongoAccounts implements Accounts {

    private final MongoCollection<Document> users;

    MongoAccounts(MongoDatabase database) {
        users = Collections.safe(database, "users");
    }

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(Trouble.asLedgerAway(() -> users.find(eq(id)).first()))
                .map(StoredAccounts::account);
    }

    @Override
    public boolean add(Account account) {
        return Trouble.asLedgerAway(() -> {
            try {
                users.insertOne(StoredAccounts.document(account));
                return true;
            } catch (MongoWriteException failed) {
                if (!Trouble.isDuplicate(failed)) {
                    throw failed;
                }
                return false;
            }
        });
    }

    @Override
    public boolean changePassword(String id, String passwordHash) {
        return Trouble.asLedgerAway(
                () -> users.updateOne(eq(id), set("passwordHash", passwordHash)).getMatchedCount() > 0);
    }

    @Override
    public List<Account> all() {
        return Trouble.asLedgerAway(
                        () -> users.find().sort(ascending("_id")).batchSize(500).into(new ArrayList<>()))
                .stream()
                .map(StoredAccounts::account)
                .toList();
    }

    boolean isEmpty() {
        return Trouble.asLedgerAway(() -> users.find().limit(1).first()) == null;
    }
}
