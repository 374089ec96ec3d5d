package dev.copycat.internal.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Classes of an application, for tests. */
final class Samples {

    private Samples() {}

    enum Colour {
        RED,
        GREEN {
            @Override
            String hint() {
                return "go";
            }
        };

        String hint() {
            return "";
        }
    }

    enum Nothing {}

    /** Final fields, and equality by some of them. */
    static final class Page {
        private final String title;
        private final int revision;
        Instant at;
        Object next;

        Page(String title, int revision, Instant at) {
            this.title = title;
            this.revision = revision;
            this.at = at;
        }

        String title() {
            return title;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Page page && page.title.equals(title) && page.revision == revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(title, revision);
        }
    }

    /** Equality by identity. */
    static final class Node {
        int number;
        Node next;
        Object other;

        Node(int number) {
            this.number = number;
        }
    }

    /** Every primitive type and its box. */
    static final class Numbers {
        boolean flag;
        byte tiny;
        short small;
        char letter;
        int whole;
        long large;
        float rough;
        double fine;
        Boolean flagBox;
        Byte tinyBox;
        Short smallBox;
        Character letterBox;
        Integer wholeBox;
        Long largeBox;
        Float roughBox;
        Double fineBox;
        Number any;
        Comparable<?> comparable;
    }

    static class Animal {
        private String name;
        protected final List<Animal> friends = new ArrayList<>();

        Animal(String name) {
            this.name = name;
        }
    }

    /** Hides a field of its superclass. */
    static final class Dog extends Animal {
        String name;
        transient String mood = "good";

        Dog(String own, String inherited) {
            super(inherited);
            name = own;
        }
    }

    record Point(int x, int y) {}

    record Wrap(Object inside) {}

    record Everything(byte a, long b, double c, String d, Colour e, Instant f, Object g, int[] h) {}

    /** Keeps a copy of its argument. */
    record Copying(List<Object> inside) {
        Copying {
            inside = new ArrayList<>(inside);
        }
    }

    /** Keeps a list that cannot be changed. */
    record Unmodifiable(List<Object> inside) {
        Unmodifiable {
            inside = List.copyOf(inside);
        }
    }

    /** Its constructor changes what it gets, each time. */
    record Growing(String text) {
        Growing {
            text = text + "!";
        }
    }

    static final class ByLength implements Comparator<String> {
        final int sign;

        ByLength(int sign) {
            this.sign = sign;
        }

        @Override
        public int compare(String one, String other) {
            int byLength = sign * Integer.compare(one.length(), other.length());
            return byLength != 0 ? byLength : one.compareTo(other);
        }
    }

    record ByTitle(boolean reverse) implements Comparator<Page> {
        @Override
        public int compare(Page one, Page other) {
            return (reverse ? -1 : 1) * one.title.compareTo(other.title);
        }
    }

    enum Order implements Comparator<Point> {
        BY_X,
        BY_Y;

        @Override
        public int compare(Point one, Point other) {
            return this == BY_X ? Integer.compare(one.x, other.x) : Integer.compare(one.y, other.y);
        }
    }

    static final class Outer {
        int number = 1;

        final class Inner {
            int sum() {
                return number;
            }
        }
    }

    /** All its state is final, and yet it changes. */
    static class Counted {
        final String title;
        transient int hits = 1;

        Counted(String title) {
            this.title = title;
        }
    }

    /** Adds nothing that changes. */
    static final class CountedMore extends Counted {
        final int more = 1;
        final transient String derived = "from nothing";

        CountedMore() {
            super("more");
        }
    }

    /** What is transient here never changes. */
    static final class Derived {
        final String title = "a";
        final transient String upper = "A".repeat(title.length());
        final transient int length = title.length();
    }
}
