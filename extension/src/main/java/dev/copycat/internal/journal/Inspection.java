package dev.copycat.internal.journal;

import dev.copycat.internal.engine.Daemon;
import dev.copycat.internal.engine.MethodName;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Verifies the segments of a journal on two cores: the calling thread from the front, another from the back, until they meet.
 * What the other one finds good counts if it follows what is before it. Else, and whatever befalls the other one, the segment
 * is verified in its turn as if there were no other, so that what is wrong is told as ever. For one inspection.
 */
final class Inspection {

    /** Verifies a segment that must begin with a sequence number, on any thread. */
    interface Verification {
        Inspected of(int segment, long expected) throws IOException;
    }

    /**
     * A segment that is good or torn.
     *
     * @param content what it holds
     * @param last the instant of its last record; {@link Instant#MIN} if it has none
     * @param methods the methods of the records that count
     */
    record Inspected(Content content, Instant last, Set<MethodName> methods) {}

    /** Fewer records are verified before a thread has started. */
    private static final int FEW = 10_000;

    private final List<Segment> segments;
    private final Verification verification;
    private final Thread other;

    private final Inspected[] fromBack;
    private int front;
    private int back;

    Inspection(String system, List<Segment> segments, Verification verification) {
        this.segments = segments;
        this.verification = verification;
        this.other = Daemon.thread("copycat-" + system + "-verify", this::verifyFromBack);
        this.fromBack = new Inspected[segments.size()];
        this.back = segments.size();
    }

    /** What all segments hold, in order; ends with what is wrong first. Whatever ends it, nothing is read any more after. */
    List<Inspected> run() throws IOException {
        List<Inspected> found = new ArrayList<>();
        startOther();
        try {
            while (takeFront()) {
                found.add(verify(found));
            }
        } finally {
            stop();
            Daemon.join(other);
        }
        while (found.size() < segments.size()) {
            Inspected ahead = fromBack[found.size()];
            found.add(ahead != null && segments.get(found.size()).first() == expected(found) ? ahead : verify(found));
        }
        return found;
    }

    private Inspected verify(List<Inspected> before) throws IOException {
        return verification.of(before.size(), expected(before));
    }

    private long expected(List<Inspected> before) {
        return before.isEmpty() ? segments.get(0).first() : before.get(before.size() - 1).content().next();
    }

    private void startOther() {
        int last = segments.size() - 1;
        if (last > 0 && segments.get(last).first() - segments.get(0).first() >= FEW) {
            try {
                other.start();
            } catch (OutOfMemoryError noThread) {
                // The calling thread finds all the segments left to it.
            }
        }
    }

    private void verifyFromBack() {
        try {
            for (int segment = takeBack(); segment >= 0; segment = takeBack()) {
                fromBack[segment] = verification.of(segment, segments.get(segment).first());
            }
        } catch (Throwable toldInItsTurn) {
            // The calling thread finds nothing for that segment.
        }
    }

    private synchronized boolean takeFront() {
        if (front == back) {
            return false;
        }
        front++;
        return true;
    }

    /** The next segment from the back, or -1 if all are taken. */
    private synchronized int takeBack() {
        return front == back ? -1 : --back;
    }

    private synchronized void stop() {
        back = front;
    }
}
