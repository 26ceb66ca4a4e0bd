package org.entraide.ledger;

import java.util.ArrayList;
import java.util.List;

/** A log in memory; like a real one it may have taken a part when it fails. */
final class MemoryLog implements Log {

    private final List<Message> published = new ArrayList<>();
    private int takesBeforeFailing = Integer.MAX_VALUE;
    private boolean closed;

    @Override
    public synchronized void publish(List<Message> messages) {
        for (Message message : messages) {
            if (takesBeforeFailing == 0) {
                throw new IllegalStateException("the log is away");
            }
            takesBeforeFailing--;
            published.add(message);
        }
    }

    synchronized void failAfter(int messages) {
        takesBeforeFailing = messages;
    }

    synchronized void heal() {
        takesBeforeFailing = Integer.MAX_VALUE;
    }

    synchronized List<String> ids() {
        return published.stream().map(message -> message.id().toString()).toList();
    }

    synchronized List<Message> published() {
        return List.copyOf(published);
    }

    synchronized boolean closed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
