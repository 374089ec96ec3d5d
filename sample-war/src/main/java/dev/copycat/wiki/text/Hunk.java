package dev.copycat.wiki.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * A place where two lists differ: some elements of the older one were replaced by some of the newer one.
 *
 * @param oldStart index of the first replaced element
 * @param oldEnd index after the last replaced element
 * @param newStart index of the first new element
 * @param newEnd index after the last new element
 */
record Hunk(int oldStart, int oldEnd, int newStart, int newEnd) {

    private static final long WORK_LIMIT = 4_000_000;

    /**
     * Compares two lists. The time is bounded: where they have too little in common for a quick answer, all between their
     * common beginning and end is one hunk.
     */
    static List<Hunk> between(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && fromEnd(before, tail).equals(fromEnd(after, tail))) {
            tail++;
        }
        Hunk middle = new Hunk(head, before.size() - tail, head, after.size() - tail);
        if ((long) middle.oldSize() * middle.newSize() > WORK_LIMIT) {
            return List.of(middle);
        }
        List<Hunk> hunks = new ArrayList<>();
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null).getDeltas().forEach(delta -> add(hunks, delta));
        return hunks;
    }

    int oldSize() {
        return oldEnd - oldStart;
    }

    int newSize() {
        return newEnd - newStart;
    }

    /** Adds a hunk, as one with the hunk before if nothing is between them. */
    private static void add(List<Hunk> hunks, AbstractDelta<String> delta) {
        int oldStart = delta.getSource().getPosition();
        int newStart = delta.getTarget().getPosition();
        int oldEnd = oldStart + delta.getSource().size();
        int newEnd = newStart + delta.getTarget().size();
        Hunk last = hunks.isEmpty() ? null : hunks.get(hunks.size() - 1);
        if (last != null && last.oldEnd == oldStart && last.newEnd == newStart) {
            hunks.set(hunks.size() - 1, new Hunk(last.oldStart, oldEnd, last.newStart, newEnd));
        } else {
            hunks.add(new Hunk(oldStart, oldEnd, newStart, newEnd));
        }
    }

    private static String fromEnd(List<String> list, int index) {
        return list.get(list.size() - 1 - index);
    }
}
