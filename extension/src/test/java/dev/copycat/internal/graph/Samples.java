package dev.copycat.internal.graph;

import java.time.Instant;
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

        @Override
        public boolean equals(Object other) {
            return other instanceof Page page && page.title.equals(title) && page.revision == revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(title, revision);
        }
    }

    static final class Node {
        int number;
        Node next;
        Object other;

        Node(int number) {
            this.number = number;
        }
    }

    record Point(int x, int y) {}

    record Wrap(Object inside) {}

    record Copying(List<Object> inside) {
        Copying {
            inside = new java.util.ArrayList<>(inside);
        }
    }

    static class ByLength implements Comparator<String> {
        int sign = 1;

        @Override
        public int compare(String one, String other) {
            return sign * Integer.compare(one.length(), other.length());
        }
    }
}
