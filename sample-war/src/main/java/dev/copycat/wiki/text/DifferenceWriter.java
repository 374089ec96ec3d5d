package dev.copycat.wiki.text;

import dev.copycat.wiki.text.Difference.Kind;
import dev.copycat.wiki.text.Difference.Line;
import dev.copycat.wiki.text.Difference.Part;
import java.util.ArrayList;
import java.util.List;

/** Turns the places where two texts differ into lines to show, each with some lines of context. */
final class DifferenceWriter {

    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();
    private int added;
    private int removed;

    DifferenceWriter(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    Difference write() {
        int done = 0;
        int shift = 0;
        for (Hunk hunk : Hunk.between(before, after)) {
            same(done, hunk.oldStart(), shift);
            changed(hunk);
            done = hunk.oldEnd();
            shift = hunk.newEnd() - hunk.oldEnd();
        }
        same(done, before.size(), shift);
        return new Difference(List.copyOf(lines), added, removed);
    }

    /** Unchanged lines: all of them, or the first and last few where they touch a change. */
    private void same(int from, int to, int shift) {
        int head = from == 0 ? 0 : CONTEXT;
        int tail = to == before.size() ? 0 : CONTEXT;
        int skipped = to - from - head - tail;
        if (skipped <= 1) {
            show(from, to, shift);
            return;
        }
        show(from, from + head, shift);
        lines.add(new Line(Kind.SKIPPED, skipped, skipped, List.of()));
        show(to - tail, to, shift);
    }

    private void show(int from, int to, int shift) {
        for (int i = from; i < to; i++) {
            lines.add(new Line(Kind.SAME, i + 1, i + 1 + shift, whole(before.get(i))));
        }
    }

    /** The removed lines, then the added ones; lines that stand for each other are compared word by word. */
    private void changed(Hunk hunk) {
        List<Line> newer = new ArrayList<>();
        int pairs = Math.min(hunk.oldSize(), hunk.newSize());
        for (int i = 0; i < pairs; i++) {
            String oldLine = before.get(hunk.oldStart() + i);
            String newLine = after.get(hunk.newStart() + i);
            WordDifference words = WordDifference.between(oldLine, newLine);
            lines.add(new Line(Kind.REMOVED, hunk.oldStart() + i + 1, 0, words.before()));
            newer.add(new Line(Kind.ADDED, 0, hunk.newStart() + i + 1, words.after()));
        }
        for (int i = hunk.oldStart() + pairs; i < hunk.oldEnd(); i++) {
            lines.add(new Line(Kind.REMOVED, i + 1, 0, whole(before.get(i))));
        }
        lines.addAll(newer);
        for (int i = hunk.newStart() + pairs; i < hunk.newEnd(); i++) {
            lines.add(new Line(Kind.ADDED, 0, i + 1, whole(after.get(i))));
        }
        removed += hunk.oldSize();
        added += hunk.newSize();
    }

    private static List<Part> whole(String line) {
        return List.of(new Part(line, false));
    }
}
