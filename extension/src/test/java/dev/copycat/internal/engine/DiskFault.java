package dev.copycat.internal.engine;

import dev.copycat.internal.storage.SimulatedDisk.Operation;
import java.io.IOException;

/** Which operations of a disk fail, from one on. */
final class DiskFault {

    /** How long it goes on. */
    enum Duration {
        ONCE,
        THREE_OPERATIONS,
        THIS_KIND_FOR_EVER,
        ALL_FOR_EVER
    }

    static final DiskFault NONE = new DiskFault(Integer.MAX_VALUE, Duration.ONCE);

    private final int at;
    private final Duration duration;
    private Operation struck;

    DiskFault(int at, Duration duration) {
        this.at = at;
        this.duration = duration;
    }

    boolean struck() {
        return struck != null;
    }

    /** Fails an operation if it is one of those. */
    void strike(int number, Operation operation) throws IOException {
        if (number == at) {
            struck = operation;
        }
        if (struck() && strikes(number, operation)) {
            throw new IOException("simulated fault of " + operation);
        }
    }

    private boolean strikes(int number, Operation operation) {
        return switch (duration) {
            case ONCE -> number == at;
            case THREE_OPERATIONS -> number < at + 3;
            case THIS_KIND_FOR_EVER -> operation == struck;
            case ALL_FOR_EVER -> true;
        };
    }

    @Override
    public String toString() {
        return this == NONE ? "no fault" : "fault at " + at + " " + duration;
    }
}
