package org.entraide.simulation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entraide.ledger.Head;
import org.entraide.ledger.MemoryViews;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.Views;

/** Views where whoever writes last wins, however old what he writes is. */
record CarelessViews(MemoryViews views) implements Views {

    @Override
    public Views current() {
        return this;
    }

    @Override
    public void save(Collection<StoredFolio> folios, Head head) {
        folios.forEach(views::tamper);
        views.save(folios, head);
    }

    @Override
    public Optional<Head> head(String ledger) {
        return views.head(ledger);
    }

    @Override
    public Map<String, StoredFolio> load(Set<String> keys) {
        return views.load(keys);
    }

    @Override
    public Map<String, StoredFolio> all(String ledger) {
        return views.all(ledger);
    }

    @Override
    public Views next() {
        return views.next();
    }

    @Override
    public void switchTo() {
        views.switchTo();
    }
}
