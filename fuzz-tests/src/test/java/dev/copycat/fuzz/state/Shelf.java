package dev.copycat.fuzz.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A bean whose state has one of nearly everything that a snapshot can carry. */
public final class Shelf {

    private final Map<String, Item> items = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Key, Set<Item>> index = new HashMap<>();
    private final Map<Colour, List<Object>> byColour = new EnumMap<>(Colour.class);
    private final Deque<Object> log = new ArrayDeque<>();
    private final AtomicReference<Object> any = new AtomicReference<>();
    private long[] counts = {1, 2, -3};
    private Object[] objects = {"one", 2, new byte[] {3}, null};
    private double total = 0.5;
    private char letter = 'ä';
    private Object pair;

    /** A thing with an identity of its own. */
    static final class Item {
        final String name;
        final Instant made;
        final List<Item> friends = new ArrayList<>();
        BigDecimal price;

        Item(String name, Instant made) {
            this.name = name;
            this.made = made;
        }
    }

    /** A key. */
    record Key(String name, List<Integer> parts) {}

    /** Something generic. */
    record Pair(Object left, Object right) {}

    /** Constants, one with a body. */
    enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "go";
            }
        }
    }

    /** Fills the shelf. */
    public void fill(int count) {
        for (int i = 0; i < count; i++) {
            Item item = new Item("Item " + i, Instant.ofEpochSecond(i));
            items.put(item.name, item);
            item.friends.add(items.get("ITEM " + i / 2));
            item.price = new BigDecimal("1.50").scaleByPowerOfTen(i);
            index.computeIfAbsent(new Key(item.name, List.of(i % 2)), key -> new LinkedHashSet<>()).add(item);
            byColour.computeIfAbsent(Colour.values()[i % 2], colour -> new ArrayList<>()).add(TimeUnit.DAYS);
            log.add(i % 3 == 0 ? item : item.name);
            pair = new Pair(item, pair);
        }
        any.set(log);
        counts = new long[count];
        objects = new Object[] {items, this.counts, total, letter, objects};
    }
}
