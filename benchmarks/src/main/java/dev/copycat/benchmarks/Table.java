package dev.copycat.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. */
final class Table {

    private final String title;
    private final String note;
    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String title, String note, List<String> head) {
        this.title = title;
        this.note = note;
        this.head = List.copyOf(head);
    }

    void row(List<String> cells) {
        if (cells.size() != head.size()) {
            throw new IllegalArgumentException("A row of " + head + " has as many cells: " + cells);
        }
        rows.add(List.copyOf(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("### " + title + "\n\n");
        if (!note.isEmpty()) {
            text.append(note).append("\n\n");
        }
        line(text, head);
        text.append('|').append("---|").append("---:|".repeat(head.size() - 1)).append('\n');
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
