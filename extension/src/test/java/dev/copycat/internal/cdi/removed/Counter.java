package dev.copycat.internal.cdi.removed;

import dev.copycat.Prevalent;
import java.util.Map;
import java.util.TreeMap;

/** The bean that goes; its name is before that of the one that stays. */
@Prevalent
public class Counter {

    private int visits;
    private final Map<String, Visit> byName = new TreeMap<>();

    public void visit(String name) {
        visits++;
        byName.put(name, new Visit(visits, Season.WINTER));
    }
}
