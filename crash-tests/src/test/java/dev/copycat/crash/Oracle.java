package dev.copycat.crash;

import dev.copycat.crash.Acknowledgements.End;
import dev.copycat.crash.Acknowledgements.Seen;
import dev.copycat.crash.ledger.CallId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what a restart brought back with what the clients were told: each acknowledged call is there once, where it was
 * said to be; nothing that was refused; what was in flight at most once; in an order that the clients could have seen.
 */
final class Oracle {

    private final Acknowledgements seen;
    private final List<String> violations = new ArrayList<>();

    private Oracle(Acknowledgements seen) {
        this.seen = seen;
    }

    /** What is wrong with the entries; empty if nothing is. */
    static List<String> violations(Acknowledgements seen, List<String> entries) {
        Oracle oracle = new Oracle(seen);
        Map<CallId, Integer> places = oracle.places(entries);
        seen.calls().forEach(call -> oracle.judge(call, places.get(call.id())));
        oracle.judgeOrder(places);
        return oracle.violations;
    }

    /** Where each call stands, counted from 1. */
    private Map<CallId, Integer> places(List<String> entries) {
        Map<CallId, Integer> places = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            String[] idAndText = entries.get(i).split(" ", 2);
            CallId id = CallId.parse(idAndText[0]);
            if (!idAndText[1].equals(id.text())) {
                violations.add("changed: " + entries.get(i));
            }
            if (places.put(id, i + 1) != null) {
                violations.add("twice: " + id);
            }
        }
        places.keySet().stream().filter(id -> seen.calls().stream().noneMatch(call -> call.id().equals(id)))
                .forEach(id -> violations.add("invented: " + id));
        return places;
    }

    private void judge(Seen call, Integer place) {
        if (call.end() == End.LIED) {
            violations.add("not a promised exception: " + call.words());
        }
        if (call.end() == End.ACKED && place == null) {
            violations.add("lost: " + call.words());
        }
        if (call.end() == End.ACKED && place != null && place != call.result()) {
            violations.add("at place " + place + ": " + call.words());
        }
        if (call.end() == End.REFUSED && place != null) {
            violations.add("kept, although refused: " + call.words());
        }
    }

    /** No call stands after one that was sent only when it had been acknowledged already. */
    private void judgeOrder(Map<CallId, Integer> places) {
        List<Seen> found = seen.calls().stream()
                .filter(call -> places.containsKey(call.id()))
                .sorted(Comparator.comparing(call -> places.get(call.id())))
                .toList();
        int lastSent = -1;
        for (Seen call : found) {
            if (call.endedAt() < lastSent) {
                violations.add("after a call that was sent later: " + call.words());
            }
            lastSent = Math.max(lastSent, call.sentAt());
        }
    }
}
