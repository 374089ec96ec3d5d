package dev.copycat.model.one;

import dev.copycat.FormerName;
import dev.copycat.model.Actor;
import dev.copycat.model.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

abstract class Shelf extends Actor {

    private static final long serialVersionUID = 1;

    @FormerName("pieces")
    private final Map<String, Thing> items = new HashMap<>();

    @FormerName("diary")
    private final List<Object> log = new ArrayList<>();

    @FormerName("tally")
    private long count;

    @FormerName("temper")
    private Mood mood = Mood.CALM;

    @Override
    protected Map<String, Thing> things() {
        return items;
    }

    @Override
    protected List<Object> log() {
        return log;
    }

    @Override
    protected Thing make(int value) {
        return new Item(value);
    }

    @Override
    protected long counted() {
        return count;
    }

    @Override
    protected void count(long more) {
        count += more;
    }

    @Override
    protected void mood(int number) {
        mood = Mood.values()[number];
    }

    @Override
    protected int mood() {
        return mood.ordinal();
    }
}
