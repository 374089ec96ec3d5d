package dev.copycat.internal.events;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A recovery, or a rebuild after an error. */
@Name("dev.copycat.Recovery")
@Label("Recovery")
@Description("The state was put together of the newest snapshot and the journal after it: at a start, or after an error")
@StackTrace(false)
public final class RecoveryEvent extends SystemEvent {

    @Label("Sequence")
    @Description("The last transaction in the journal")
    private long sequence;

    @Label("Replayed")
    @Description("How many transactions were replayed on the snapshot")
    private long replayed;

    RecoveryEvent(String system) {
        super(system);
    }

    /**
     * Tells of it.
     *
     * @param last the last transaction in the journal
     * @param count how many were replayed
     */
    public void tell(long last, long count) {
        sequence = last;
        replayed = count;
        tell();
    }
}
