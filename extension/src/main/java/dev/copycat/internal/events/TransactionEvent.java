package dev.copycat.internal.events;

import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import jdk.jfr.Timespan;

/** A call of a transaction, from its arrival until it returns to the caller. */
@Name("dev.copycat.Transaction")
@Label("Transaction")
@Description("A call of a transaction, as its caller waited for it")
@Threshold("20 ms")
public final class TransactionEvent extends SystemEvent {

    private final transient Object called;
    private final transient long arrived;

    @Label("Sequence")
    @Description("Its place in the journal; 0 if it was refused or undone, and so is not there")
    private long sequence;

    @Label("Method")
    private String method;

    @Label("Record Size")
    @DataAmount
    private int bytes;

    @Label("Waited")
    @Description("Until its record was durable and its turn had come; the rest of the duration ran the method")
    @Timespan(Timespan.NANOSECONDS)
    private long waited;

    @Label("Thrown Class")
    @Description("What the caller got instead of a result")
    private String thrown;

    TransactionEvent(String system, Object called) {
        super(system);
        this.called = called;
        arrived = System.nanoTime();
    }

    /**
     * Notes that the method runs now.
     *
     * @param at its place in the journal
     * @param size the bytes of its record
     */
    public void runs(long at, int size) {
        sequence = at;
        bytes = size;
        waited = System.nanoTime() - arrived;
    }

    /**
     * Notes what the caller gets instead of a result.
     *
     * @param exception what is thrown
     */
    public void failed(Throwable exception) {
        thrown = exception.getClass().getName();
    }

    @Override
    void complete() {
        method = called.toString();
    }
}
