package dev.copycat.model.two;

import dev.copycat.FormerName;
import dev.copycat.model.Thing;

@FormerName("dev.copycat.model.one.Item")
final class Piece implements Thing {

    private static final long serialVersionUID = 1;

    @FormerName("value")
    private int amount;

    @FormerName("next")
    private Thing following;

    Piece(int value) {
        amount = value;
    }

    @Override
    public int value() {
        return amount;
    }

    @Override
    public void add(int more) {
        amount += more;
    }

    @Override
    public Thing next() {
        return following;
    }

    @Override
    public void link(Thing other) {
        following = other;
    }
}
