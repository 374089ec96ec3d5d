package dev.copycat.formats;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentClock;
import dev.copycat.ReadOnly;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds something of every kind. Its code must not change: the directories that are kept were written by it. */
@Prevalent
public class Museum {

    /** A constant. */
    public enum Era {
        ANCIENT,
        MODERN
    }

    /** A value. */
    public record Origin(String place, int year) {}

    /** An object. */
    static final class Piece {
        final String name;
        Era era;
        Origin origin;
        BigDecimal worth;
        Instant since;
        byte[] picture = {1, 2, 3};
        Piece beside;

        Piece(String name) {
            this.name = name;
        }
    }

    private final Map<String, Piece> pieces = new TreeMap<>();
    private final Map<Origin, List<Piece>> byOrigin = new HashMap<>();
    private final Map<String, Integer> visits = new LinkedHashMap<>();
    private final Deque<Object> log = new ArrayDeque<>();
    private double income;

    @Inject
    private PrevalentClock clock;

    /** Adds a piece. */
    public void add(String name, Era era, Origin origin, BigDecimal worth) {
        Piece piece = new Piece(name);
        piece.era = era;
        piece.origin = origin;
        piece.worth = worth;
        piece.since = clock.instant();
        piece.beside = pieces.isEmpty() ? piece : pieces.values().iterator().next();
        pieces.put(name, piece);
        byOrigin.computeIfAbsent(origin, unused -> new ArrayList<>()).add(piece);
    }

    /** Lets somebody in; throws after it has. */
    public void visit(String visitor, double paid) {
        visits.merge(visitor, 1, Integer::sum);
        log.addLast(visitor);
        income += paid;
        if (paid < 0) {
            throw new IllegalArgumentException("owes " + -paid);
        }
    }

    /** Everything, as text. */
    @ReadOnly
    public List<String> everything() {
        List<String> all = new ArrayList<>();
        pieces.values().forEach(piece -> all.add(String.join(" ", piece.name, piece.era.name(), piece.origin.toString(),
                piece.worth.toString(), piece.since.isAfter(Instant.EPOCH) ? "dated" : "undated",
                Arrays.toString(piece.picture), "beside " + piece.beside.name,
                "same " + byOrigin.get(piece.origin).contains(piece))));
        all.add(visits + " " + log + " " + income);
        return all;
    }
}
