package org.entraide.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Pointers in memory, under the same contract as every store. */
public final class MemoryPointers implements Pointers {

    private final Map<String, Pointer> pointers = new ConcurrentHashMap<>();

    @Override
    public Pointer of(String ledger) {
        return pointers.getOrDefault(ledger, Pointer.START);
    }

    @Override
    public boolean advance(String ledger, Pointer to) {
        Pointer from = of(ledger);
        boolean moves = from.generation() == to.generation() && from.block() < to.block();
        return moves && (pointers.replace(ledger, from, to) || pointers.putIfAbsent(ledger, to) == null);
    }

    @Override
    public void restart(String ledger, long block) {
        pointers.compute(ledger, (key, at) -> {
            Pointer from = at == null ? Pointer.START : at;
            return new Pointer(from.generation() + 1, Math.min(from.block(), block));
        });
    }
}
