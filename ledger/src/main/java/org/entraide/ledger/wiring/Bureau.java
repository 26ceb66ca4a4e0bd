package org.entraide.ledger.wiring;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.Book;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Log;
import org.entraide.ledger.Pointers;
import org.entraide.ledger.Relay;
import org.entraide.ledger.Stores;
import org.entraide.ledger.mongo.MongoBlocks;
import org.entraide.ledger.mongo.MongoPointers;
import org.entraide.ledger.mongo.MongoViews;

/**
 * The write side of one service: its ledgers, where they are stored, and the relay that publishes them.
 *
 * @param <C> commands
 * @param <E> events
 */
public final class Bureau<C, E> implements AutoCloseable {

    private final MongoDatabase database;
    private final Blocks blocks;
    private final MongoViews views;
    private final Pointers pointers;
    private final Ledgers<C, E> ledgers;
    private final Relay relay;

    /**
     * Puts the write side together; nothing runs yet.
     *
     * @param service name of the service and of its database
     */
    public Bureau(String service, Book<C, E> book, Installation installation, Log log) {
        database = installation.mongo().getDatabase(service);
        blocks = new MongoBlocks(database);
        views = new MongoViews(database);
        pointers = new MongoPointers(database);
        ledgers = new Ledgers<>(
                book, new Stores(blocks, views), installation.clock(), installation.limits(), installation.alerts());
        relay = new Relay(service, blocks, pointers, log);
        ledgers.follow(relay::wake);
    }

    /** Finishes the views that a crash may have left behind their blocks, then begins to publish. */
    public void start() {
        ledgers.catchUp();
        relay.start();
    }

    /** Settles what the clerks have, then stops publishing; what is not published yet follows at the next start. */
    @Override
    public void close() {
        ledgers.close();
        relay.close();
    }

    public MongoDatabase database() {
        return database;
    }

    public Blocks blocks() {
        return blocks;
    }

    public MongoViews views() {
        return views;
    }

    public Ledgers<C, E> ledgers() {
        return ledgers;
    }

    public Relay relay() {
        return relay;
    }

    /** Publishes again what follows {@code block}, of the given ledgers or of all. Returns how many ledgers. */
    public long republish(List<String> chosen, long block) {
        return Relay.republish(blocks, pointers, chosen, block);
    }
}
