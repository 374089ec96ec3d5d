package dev.copycat.internal.tools;

import dev.copycat.JournalDamagedException;
import dev.copycat.internal.journal.Content;
import dev.copycat.internal.journal.Entry;
import dev.copycat.internal.journal.JournalCheck;
import dev.copycat.internal.journal.Segment;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** What a reading of one segment found. */
final class SegmentReport {

    private final Segment segment;
    private final Range good = new Range();
    private Content content;
    private JournalDamagedException damage;

    SegmentReport(Segment segment) {
        this.segment = segment;
    }

    /** Reads a segment to its end or to its damage; without an expectation it may begin with any sequence number. */
    SegmentReport read(JournalCheck check, OptionalLong expected, OptionalLong following, Consumer<Entry> action)
            throws IOException {
        try {
            content = check.verify(segment, expected.orElse(segment.first()), following, good.andThen(action));
        } catch (JournalDamagedException e) {
            damage = e;
        }
        return this;
    }

    Segment segment() {
        return segment;
    }

    /** The good records before any damage. */
    Range good() {
        return good;
    }

    /** The end, if nothing is damaged. */
    Optional<Content> content() {
        return Optional.ofNullable(content);
    }

    Optional<JournalDamagedException> damage() {
        return Optional.ofNullable(damage);
    }

    /** The first sequence number that cannot be read here. */
    long reach() {
        return damage == null ? content.next() : damage.sequence();
    }

    /** The byte where what can be read ends. */
    long end() {
        return damage == null ? content.offset() : damage.offset();
    }

    boolean torn() {
        return content != null && content.ending() == Content.Ending.TORN;
    }

    boolean closed() {
        return content != null && content.ending() == Content.Ending.CLOSED;
    }

    /** Some records, of which only the first and the last are kept. */
    static final class Range implements Consumer<Entry> {

        private long count;
        private long first;
        private long last;
        private Instant from;
        private Instant until;

        @Override
        public void accept(Entry entry) {
            last = entry.transaction().sequence();
            until = entry.transaction().instant();
            if (count++ == 0) {
                first = last;
                from = until;
            }
        }

        long count() {
            return count;
        }

        @Override
        public String toString() {
            return switch ((int) Math.min(count, 2)) {
                case 0 -> "no transactions";
                case 1 -> "transaction " + first + " of " + from;
                default -> count + " transactions, " + first + " to " + last + ", " + from + " to " + until;
            };
        }
    }
}
