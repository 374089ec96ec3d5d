package dev.copycat.model.two;

import dev.copycat.FormerName;
import dev.copycat.model.Actor;
import dev.copycat.model.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

abstract class Rack extends Actor {

    private static final long serialVersionUID = 1;

    @FormerName("items")
    private final Map<String, Thing> pieces = new HashMap<>();

    @FormerName("log")
    private final List<Object> diary = new ArrayList<>();

    @FormerName("count")
    private long tally;

    @FormerName("mood")
    private Temper temper = Temper.QUIET;

    @Override
    protected Map<String, Thing> things() {
        return pieces;
    }

    @Override
    protected List<Object> log() {
        return diary;
    }

    @Override
    protected Thing make(int value) {
        return new Piece(value);
    }

    @Override
    protected long counted() {
        return tally;
    }

    @Override
    protected void count(long more) {
        tally += more;
    }

    @Override
    protected void mood(int number) {
        temper = Temper.values()[number];
    }

    @Override
    protected int mood() {
        return temper.ordinal();
    }
}
