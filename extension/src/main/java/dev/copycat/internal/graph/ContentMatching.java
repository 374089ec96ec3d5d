package dev.copycat.internal.graph;

import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Finds which elements, or entries, of two unordered collections have the same content. */
final class ContentMatching {

    /** Sets of sets of sets … are told apart by trying, one within the other. */
    private static final int MOST_TRIALS_WITHIN_EACH_OTHER = 50;

    private final ContentWalk walk;
    private final Type[] columns;

    /**
     * A matching of rows of one (elements) or two (entries) columns.
     *
     * @param walk goes on with what belongs together
     * @param columns the declared types
     */
    ContentMatching(ContentWalk walk, Type[] columns) {
        this.walk = walk;
        this.columns = columns;
    }

    /** Hands pairs to the walk; false if a row has no partner. */
    boolean match(List<Object[]> sent, List<Object[]> decoded) {
        Map<Object, Deque<Object[]>> open = new HashMap<>();
        for (Object[] row : decoded) {
            open.computeIfAbsent(ContentKey.of(row[0]), any -> new ArrayDeque<>()).add(row);
        }
        for (int i = 0; i < sent.size(); i++) {
            Object[] row = sent.get(i);
            Deque<Object[]> alike = open.getOrDefault(ContentKey.of(row[0]), new ArrayDeque<>());
            Object[] partner = alike.size() == 1 ? alike.remove() : tried(row, alike);
            if (partner == null) {
                return false;
            }
            add(walk, row, partner, i);
        }
        return true;
    }

    private Object[] tried(Object[] row, Deque<Object[]> alike) {
        if (walk.depth() > MOST_TRIALS_WITHIN_EACH_OTHER) {
            return null;
        }
        for (Iterator<Object[]> each = alike.iterator(); each.hasNext(); ) {
            Object[] candidate = each.next();
            ContentWalk trial = new ContentWalk(walk);
            add(trial, row, candidate, 0);
            if (walk.succeeds(trial)) {
                each.remove();
                return candidate;
            }
        }
        return null;
    }

    private void add(ContentWalk to, Object[] row, Object[] partner, int index) {
        if (columns.length == 1) {
            to.add(row[0], partner[0], columns[0], "[" + index + "]");
        } else {
            to.add(row[0], partner[0], columns[0], "{" + index + "}");
            to.add(
                    row[1],
                    partner[1],
                    columns[1],
                    Paths.label(ContentShape.Layout.ENTRIES, 2 * index + 1, row[0]));
        }
    }
}
