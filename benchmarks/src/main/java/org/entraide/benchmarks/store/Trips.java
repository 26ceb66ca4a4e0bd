package org.entraide.benchmarks.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.bson.BsonDocument;

/** Counts what a driver sends: messages, and documents written with them. */
final class Trips implements CommandListener {

    private static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ping", "buildInfo");

    private final LongAdder trips = new LongAdder();
    private final LongAdder documents = new LongAdder();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (GREETINGS.contains(event.getCommandName())) {
            return;
        }
        trips.increment();
        BsonDocument command = event.getCommand();
        for (String several : new String[] {"documents", "updates", "deletes"}) {
            if (command.isArray(several)) {
                documents.add(command.getArray(several).size());
            }
        }
    }

    void restart() {
        trips.reset();
        documents.reset();
    }

    long trips() {
        return trips.sum();
    }

    long documents() {
        return documents.sum();
    }
}
