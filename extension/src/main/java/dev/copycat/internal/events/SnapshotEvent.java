package dev.copycat.internal.events;

import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The writing of a snapshot. */
@Name("dev.copycat.Snapshot")
@Label("Snapshot")
@Description("The writing of a snapshot, until the file and its name survive a power cut")
@StackTrace(false)
public final class SnapshotEvent extends SystemEvent {

    @Label("Sequence")
    @Description("The last transaction whose effect it holds")
    private long sequence;

    @Label("Size")
    @DataAmount
    private long bytes;

    @Label("Objects")
    private long objects;

    SnapshotEvent(String system) {
        super(system);
    }

    /**
     * Tells of it.
     *
     * @param at the last transaction whose effect it holds
     * @param size the bytes of the file
     * @param count how many objects are in it
     */
    public void tell(long at, long size, long count) {
        sequence = at;
        bytes = size;
        objects = count;
        tell();
    }
}
