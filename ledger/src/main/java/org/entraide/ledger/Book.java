package org.entraide.ledger;

import java.time.LocalDate;
import java.util.Set;

/**
 * The rules of one kind of ledger, pure throughout: no clock, no store, no network.
 *
 * @param <C> commands
 * @param <E> events, published and kept
 */
public interface Book<C, E> {

    /**
     * Keys of the folios that the command is known to need, so that a batch loads them together. It is asked again,
     * with what was loaded at hand, until it names nothing more: one folio often names the next. Others are loaded when
     * a decision asks for them. Folios of other ledgers of the service may be read, never written.
     *
     * @param known finds what is loaded already and nothing else
     */
    Set<String> folios(C command, Folios known);

    /** Decides; {@code today} is the business date, taken once for a whole batch. */
    Decision<E> decide(C command, Folios folios, LocalDate today);

    /**
     * Folds the event into its folios, from the event and folios of its own ledger alone (a rebuild sees no other).
     * Must not refuse: what the ledger holds has happened.
     */
    void evolve(E event, Sheet sheet);

    /** The JSON form of the events. */
    Facts<E> facts();
}
