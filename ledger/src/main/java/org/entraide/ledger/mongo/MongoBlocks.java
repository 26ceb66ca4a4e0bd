package org.entraide.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.entraide.ledger.Block;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.LedgerAway;

/**
 * Blocks as documents {@code {_id: "<ledger>/<number>", prev, hash, at, commands, body}}. The unique {@code _id} is
 * the fence. Write concern: majority and journal; read concern: majority.
 */
public final class MongoBlocks implements Blocks {

    private final MongoCollection<Document> blocks;

    public MongoBlocks(MongoDatabase database) {
        blocks = Collections.safe(database, "blocks");
        blocks.createIndex(Indexes.ascending("commands"));
    }

    @Override
    public Block append(Block block) {
        try {
            blocks.insertOne(document(block));
            return block;
        } catch (MongoWriteException failed) {
            if (!Trouble.isDuplicate(failed)) {
                throw Trouble.ofInsert(failed);
            }
        } catch (MongoException failed) {
            throw Trouble.ofInsert(failed);
        }
        Document standing =
                Trouble.asLedgerAway(() -> blocks.find(eq(block.id())).first());
        if (standing == null) {
            // Another writer's block that no majority has yet: it may stand or go back.
            throw new LedgerAway(LedgerAway.Cause.OUTCOME_UNKNOWN, Duration.ofSeconds(1), null);
        }
        return block(standing);
    }

    @Override
    public List<Block> after(String ledger, long number, int limit) {
        Bson later = and(gt("_id", Block.id(ledger, number)), lt("_id", end(ledger)));
        return Trouble.asLedgerAway(() -> blocks.find(later)
                .sort(ascending("_id"))
                .limit(limit)
                .map(MongoBlocks::block)
                .into(new ArrayList<>()));
    }

    @Override
    public Optional<Block> last(String ledger) {
        Bson all = and(gt("_id", ledger + "/"), lt("_id", end(ledger)));
        return Optional.ofNullable(Trouble.asLedgerAway(
                        () -> blocks.find(all).sort(descending("_id")).limit(1).first()))
                .map(MongoBlocks::block);
    }

    @Override
    public Map<String, Block> holding(String ledger, Collection<String> commands) {
        Map<String, Block> holding = new HashMap<>();
        Set<String> wanted = Set.copyOf(commands);
        Trouble.asLedgerAway(() -> blocks.find(in("commands", wanted)).into(new ArrayList<>())).stream()
                .map(MongoBlocks::block)
                .filter(block -> block.ledger().equals(ledger))
                .forEach(block -> block.commands().stream()
                        .filter(wanted::contains)
                        .forEach(command -> holding.put(command, block)));
        return holding;
    }

    /** Skips from ledger to ledger along the ids, so that the cost follows the ledgers and not the blocks. */
    @Override
    public List<String> ledgers() {
        List<String> ledgers = new ArrayList<>();
        String from = "";
        while (true) {
            Bson next = gte("_id", from);
            Document first = Trouble.asLedgerAway(() -> blocks.find(next)
                    .projection(new Document("_id", 1))
                    .sort(ascending("_id"))
                    .limit(1)
                    .first());
            if (first == null) {
                return ledgers;
            }
            String ledger = ledgerOf(first.getString("_id"));
            ledgers.add(ledger);
            from = end(ledger);
        }
    }

    private static Document document(Block block) {
        return new Document("_id", block.id())
                .append("prev", block.prev())
                .append("hash", block.hash())
                .append("at", Date.from(block.at()))
                .append("commands", block.commands())
                .append("body", block.body());
    }

    private static Block block(Document document) {
        String id = document.getString("_id");
        Instant at = document.getDate("at").toInstant();
        return new Block(
                ledgerOf(id),
                Long.parseLong(id.substring(id.indexOf('/') + 1)),
                document.getString("prev"),
                document.getString("hash"),
                at,
                document.getList("commands", String.class),
                document.getString("body"));
    }

    private static String ledgerOf(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    /** The first id after all of a ledger's: {@code 0} is the character after {@code /}. */
    private static String end(String ledger) {
        return ledger + "0";
    }
}
