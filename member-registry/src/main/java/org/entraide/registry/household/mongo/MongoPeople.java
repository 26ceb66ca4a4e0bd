package org.entraide.registry.household.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.entraide.access.Scope;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.mongo.Trouble;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonVersion;
import org.entraide.registry.mutual.Mutual;

/**
 * People as documents {@code {_id: "<member>/<command>", member, mutual, command, familyName, givenNames, phones,
 * nationalId, search, createdAt}}, one per version, written before the block that names them.
 */
public final class MongoPeople {

    private final MongoCollection<Document> people;
    private final Blocks blocks;
    private final Clock clock;

    public MongoPeople(MongoDatabase database, Blocks blocks, Clock clock) {
        this.blocks = blocks;
        this.clock = clock;
        people = collection(database);
        people.createIndex(Indexes.ascending("member"));
        people.createIndex(Indexes.ascending("createdAt"));
    }

    static MongoCollection<Document> collection(MongoDatabase database) {
        return database.getCollection("people")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** The commands among these whose people were kept otherwise than here; who was erased tells nothing. */
    public Set<String> otherwise(List<PersonVersion> versions) {
        Map<String, PersonVersion> byId =
                versions.stream().collect(Collectors.toMap(PersonDocuments::id, version -> version, (one, _) -> one));
        return Trouble.asLedgerAway(() ->
                        people.find(in("_id", byId.keySet())).batchSize(1_000).into(new ArrayList<>()))
                .stream()
                .map(kept -> Map.entry(
                        PersonDocuments.person(kept), Objects.requireNonNull(byId.get(kept.getString("_id")))))
                .filter(pair -> !pair.getKey().equals(pair.getValue().person()))
                .map(pair -> pair.getValue().command())
                .collect(Collectors.toSet());
    }

    /**
     * Keeps versions that the ledger is about to name, of one mutual. Those whose command stands in the ledger already
     * stay as they are; others may be sent again, mended or not, and the last ones hold.
     */
    public void keep(List<PersonVersion> versions) {
        List<Document> documents = versions.stream()
                .map(version -> PersonDocuments.of(version, clock.instant()))
                .toList();
        boolean sentAgain = Trouble.asLedgerAway(() -> !insert(documents));
        if (sentAgain) {
            Trouble.asLedgerAway(() -> mend(versions, documents));
        }
    }

    /** The latest version of each of these members; who is not known is not in it. */
    public Map<String, Person> find(Scope scope, Mutual mutual, Collection<String> members) {
        MongoHouseholds.requireMutual(scope, mutual);
        Bson wanted = and(in("member", Set.copyOf(members)), eq("mutual", mutual.code()));
        Map<String, Person> latest = new HashMap<>();
        Trouble.asLedgerAway(() -> people.find(wanted)
                        .sort(ascending("createdAt", "_id"))
                        .batchSize(1_000)
                        .into(new ArrayList<>()))
                .forEach(document -> latest.put(document.getString("member"), PersonDocuments.person(document)));
        return latest;
    }

    private boolean insert(List<Document> documents) {
        try {
            people.insertMany(documents, new InsertManyOptions().ordered(false));
            return true;
        } catch (MongoBulkWriteException failed) {
            boolean onlyThere = failed.getWriteConcernError() == null
                    && failed.getWriteErrors().stream().allMatch(error -> error.getCode() == 11_000);
            if (!onlyThere) {
                throw failed;
            }
            return false;
        }
    }

    /**
     * A request that was refused may come again with the same key and a mended name. What a block names already is
     * left alone; everything else is written anew, which also keeps it from the sweep while the ledger is asked.
     */
    private boolean mend(List<PersonVersion> versions, List<Document> documents) {
        Set<String> commands = versions.stream().map(PersonVersion::command).collect(Collectors.toSet());
        Set<String> standing =
                blocks.holding(versions.getFirst().mutual(), commands).keySet();
        ReplaceOptions upsert = new ReplaceOptions().upsert(true);
        List<ReplaceOneModel<Document>> anew = documents.stream()
                .filter(document -> !standing.contains(document.getString("command")))
                .map(document -> new ReplaceOneModel<>(eq(document.get("_id")), document, upsert))
                .toList();
        if (!anew.isEmpty()) {
            people.bulkWrite(anew);
        }
        return true;
    }
}
