package org.entraide.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Pointers in memory, under the same contract as every store. */
final class MemoryPointers implements Pointers {

    private final Map<String, Pointer> pointers = new ConcurrentHashMap<>();

    @Override
    public Pointer of(String ledger) {
        return pointers.getOrDefault(ledger, Pointer.START);
    }

    @Override
    public void advance(String ledger, Pointer to) {
        pointers.compute(ledger, (key, at) -> {
            Pointer from = at == null ? Pointer.START : at;
            return from.generation() == to.generation() && from.block() < to.block() ? to : from;
        });
    }

    @Override
    public void restart(String ledger, long block) {
        pointers.compute(ledger, (key, at) -> {
            Pointer from = at == null ? Pointer.START : at;
            return new Pointer(from.generation() + 1, Math.min(from.block(), block));
        });
    }
}
