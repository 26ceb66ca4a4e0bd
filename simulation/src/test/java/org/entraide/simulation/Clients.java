package org.entraide.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.entraide.events.Event;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;

/**
 * Those who ask one service for something: whoever is not answered asks again, wherever it may be, under the same key.
 */
final class Clients<C> {

    private static final String ACTOR = "awa";

    private final Chance chance;
    private final List<String> violations;
    private final Map<String, List<Request<C>>> open = new HashMap<>();
    private final List<Told<C>> told = new ArrayList<>();
    private final Map<String, Answer.Accepted> acknowledged = new HashMap<>();
    private int keys;

    Clients(Chance chance, List<String> violations) {
        this.chance = chance;
        this.violations = violations;
    }

    private record Told<C>(String ledger, Request<C> request) {}

    /** Wants something of a ledger; it is asked for at a later turn. Returns the id that the command has. */
    String want(String ledger, C command) {
        keys++;
        Request<C> request = Request.keyed(ledger, ACTOR, "key-" + keys, command, Lane.PEOPLE, null);
        wanted(ledger).add(request);
        return request.id();
    }

    /** The id of the command that {@link #want} is told next. */
    String nextId(String ledger) {
        return Request.commandId(ledger, ACTOR, "key-" + (keys + 1));
    }

    boolean isDone() {
        return open.values().stream().allMatch(List::isEmpty);
    }

    Map<String, Answer.Accepted> acknowledged() {
        return acknowledged;
    }

    /** Asks for some or all of what is wanted of a ledger, and now and then for what was answered already. */
    void ask(String ledger, Ledgers<C, Event> ledgers) {
        List<Request<C>> wanted = wanted(ledger);
        int some = chance.isPeace() ? wanted.size() : Math.min(wanted.size(), 1 + chance.below(3));
        List<Request<C>> asked = new ArrayList<>(wanted.subList(0, some));
        if (!told.isEmpty() && chance.strikes(Fault.SENT_AGAIN, 6)) {
            Told<C> again = chance.oneOf(told);
            if (again.ledger().equals(ledger)) {
                asked.add(again.request());
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        Map<String, Answer.Accepted> before = new HashMap<>(acknowledged);
        List<CompletableFuture<Answer>> answers = ledgers.submit(ledger, asked);
        for (int at = 0; at < asked.size(); at++) {
            CompletableFuture<Answer> answer = answers.get(at);
            if (answer.state() == java.util.concurrent.Future.State.SUCCESS) {
                wanted.remove(asked.get(at));
                hear(
                        ledger,
                        asked.get(at),
                        answer.resultNow(),
                        before.containsKey(asked.get(at).id()));
            }
        }
    }

    /** @param again sent after it had been acknowledged; of two asked at once the one who looks first may refuse */
    private void hear(String ledger, Request<C> request, Answer answer, boolean again) {
        Answer.Accepted before = acknowledged.get(request.id());
        switch (answer) {
            case Answer.Accepted accepted -> {
                if (before == null) {
                    acknowledged.put(request.id(), accepted);
                    told.add(new Told<>(ledger, request));
                } else if (!accepted.outcome().equals(before.outcome()) || accepted.position() != before.position()) {
                    violations.add(request.id() + " was answered " + before + ", then " + accepted);
                }
            }
            case Answer.Refused refused -> {
                if (again) {
                    violations.add(request.id() + " was answered " + before + ", then refused: " + refused);
                }
            }
            case Answer.KeyReused(), Answer.Gap(var _, var _) ->
                violations.add(request.id() + " was answered " + answer);
        }
    }

    private List<Request<C>> wanted(String ledger) {
        return open.computeIfAbsent(ledger, _ -> new ArrayList<>());
    }
}
