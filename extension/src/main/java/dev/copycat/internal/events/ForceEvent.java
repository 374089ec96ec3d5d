package dev.copycat.internal.events;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/** A force of the journal. */
@Name("dev.copycat.Force")
@Label("Force")
@Description("A force of the journal, which makes the transactions written before it survive a power cut")
@Threshold("20 ms")
@StackTrace(false)
public final class ForceEvent extends SystemEvent {

    @Label("Sequence")
    @Description("The last transaction that it made durable")
    private long sequence;

    @Label("Records")
    @Description("How many transactions shared it")
    private long records;

    ForceEvent(String system) {
        super(system);
    }

    /**
     * Tells of it.
     *
     * @param last the last transaction that is durable now
     * @param count how many are that were not before
     */
    public void tell(long last, long count) {
        sequence = last;
        records = count;
        tell();
    }
}
