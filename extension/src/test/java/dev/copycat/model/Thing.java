package dev.copycat.model;

import java.io.Serializable;

/** An object of the state. */
public interface Thing extends Serializable {

    int value();

    void add(int more);

    Thing next();

    void link(Thing other);
}
