package dev.copycat.model.one;

import dev.copycat.FormerName;
import dev.copycat.model.Thing;

@FormerName("dev.copycat.model.two.Piece")
final class Item implements Thing {

    private static final long serialVersionUID = 1;

    @FormerName("amount")
    private int value;

    @FormerName("following")
    private Thing next;

    Item(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }

    @Override
    public void add(int more) {
        value += more;
    }

    @Override
    public Thing next() {
        return next;
    }

    @Override
    public void link(Thing other) {
        next = other;
    }
}
