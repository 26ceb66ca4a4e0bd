package org.entraide.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entraide.ledger.JarCommand.AddBeans;
import org.entraide.ledger.JarCommand.Jam;
import org.entraide.ledger.JarCommand.Label;
import org.entraide.ledger.JarCommand.NoteDelivery;
import org.entraide.ledger.JarCommand.PlaceJar;
import org.entraide.ledger.JarCommand.Stumble;
import org.entraide.ledger.JarCommand.Write;
import org.entraide.ledger.JarEvent.BeansAdded;
import org.entraide.ledger.JarEvent.DeliveryNoted;
import org.entraide.ledger.JarEvent.Jammed;
import org.entraide.ledger.JarEvent.JarPlaced;
import org.entraide.ledger.JarEvent.Labelled;

/** The smallest book that has what real ones have: a ceiling, gapless receipts, a folio derived from another one. */
record JarBook(String ledger) implements Book<JarCommand, JarEvent> {

    /** One jar. */
    record Jar(int ceiling, int beans) implements Indexed {
        @Override
        public Map<String, Object> index() {
            return Map.of("full", beans == ceiling ? "yes" : "no");
        }
    }

    /** The whole shelf; {@code fullest} is read off the jars, so that folding an event twice shows. */
    record Shelf(int jars, long beans, int receipts, int fullest) {}

    String jar(String jar) {
        return ledger + "/jar/" + jar;
    }

    String shelf() {
        return ledger + "/shelf/1";
    }

    @Override
    public Set<String> folios(JarCommand command, Folios known) {
        return switch (command) {
            case PlaceJar place -> Set.of(jar(place.jar()), shelf());
            case AddBeans add -> Set.of(jar(add.jar()), shelf());
            case NoteDelivery note -> Set.of(jar(note.jar()), shelf());
            case Label label -> Set.of();
            case Write write -> Set.of();
            case Stumble stumble -> Set.of();
            case Jam jam -> Set.of();
        };
    }

    @Override
    public Decision<JarEvent> decide(JarCommand command, Folios folios, LocalDate today) {
        return switch (command) {
            case PlaceJar place -> place(place, folios);
            case AddBeans add -> add(add.jar(), add.beans(), folios);
            case NoteDelivery note ->
                new Decision.Accepted<>(Map.of(), List.of(new DeliveryNoted(note.jar(), note.beans())));
            case Label label ->
                new Decision.Accepted<>(
                        Map.of(),
                        java.util.Collections.nCopies(
                                label.events(), new Labelled("é".repeat(label.characters() / 2))));
            case Write write -> new Decision.Accepted<>(Map.of(), List.of(new Labelled(write.text())));
            case Stumble stumble -> throw new IllegalStateException("stumbled");
            case Jam jam -> new Decision.Accepted<>(Map.of(), List.of(new Jammed()));
        };
    }

    private Decision<JarEvent> place(PlaceJar place, Folios folios) {
        return folios.find(jar(place.jar()), Jar.class) == null
                ? new Decision.Accepted<>(
                        Map.of("jar", place.jar()), List.of(new JarPlaced(place.jar(), place.ceiling())))
                : Decision.refused("JAR_EXISTS", "/jar");
    }

    private Decision<JarEvent> add(String number, int beans, Folios folios) {
        Jar jar = folios.find(jar(number), Jar.class);
        if (jar == null) {
            return Decision.refused("JAR_UNKNOWN", "/jar", number);
        }
        if (jar.beans() + beans > jar.ceiling()) {
            return Decision.refused("JAR_FULL", "/beans", jar.ceiling() - jar.beans());
        }
        Shelf shelf = folios.find(shelf(), Shelf.class);
        int receipt = (shelf == null ? 0 : shelf.receipts()) + 1;
        return new Decision.Accepted<>(
                Map.of("receipt", String.valueOf(receipt)), List.of(new BeansAdded(number, beans, receipt)));
    }

    @Override
    public void evolve(JarEvent event, Sheet sheet) {
        switch (event) {
            case JarPlaced placed -> {
                sheet.put(jar(placed.jar()), new Jar(placed.ceiling(), 0));
                Shelf shelf = shelf(sheet);
                sheet.put(shelf(), new Shelf(shelf.jars() + 1, shelf.beans(), shelf.receipts(), shelf.fullest()));
            }
            case BeansAdded added -> fill(sheet, added.jar(), added.beans(), added.receipt());
            case DeliveryNoted noted ->
                fill(sheet, noted.jar(), noted.beans(), shelf(sheet).receipts());
            case Labelled labelled -> {}
            case Jammed jammed -> throw new IllegalStateException("jammed");
        }
    }

    private void fill(Sheet sheet, String number, int beans, int receipt) {
        Jar jar = sheet.find(jar(number), Jar.class);
        Jar filled = jar == null ? new Jar(0, beans) : new Jar(jar.ceiling(), jar.beans() + beans);
        sheet.put(jar(number), filled);
        Shelf shelf = shelf(sheet);
        int fullest = Math.max(shelf.fullest(), filled.beans());
        sheet.put(shelf(), new Shelf(shelf.jars(), shelf.beans() + beans, receipt, fullest));
    }

    private Shelf shelf(Sheet sheet) {
        Shelf shelf = sheet.find(shelf(), Shelf.class);
        return shelf == null ? new Shelf(0, 0, 0, 0) : shelf;
    }

    @Override
    public Facts<JarEvent> facts() {
        return new JarEvent.Written();
    }
}
