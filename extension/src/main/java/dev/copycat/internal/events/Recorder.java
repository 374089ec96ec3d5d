package dev.copycat.internal.events;

import jdk.jfr.FlightRecorder;

/** The flight recorder, if this runtime has one. Where nobody has recorded, to ask costs the reading of a flag. Thread-safe. */
public final class Recorder {

    private static final boolean PRESENT = present();

    private Recorder() {}

    /**
     * Begins to tell of a call.
     *
     * @param system the system's name
     * @param called the method, in whose name the event is told
     * @return the event, begun; null if nobody records
     */
    public static TransactionEvent transaction(String system, Object called) {
        return isOn() ? new TransactionEvent(system, called) : null;
    }

    /**
     * Begins to tell of a force of the journal.
     *
     * @param system the system's name
     * @return the event, begun; null if nobody records, or there is no memory to do so: no force may fail for that
     */
    public static ForceEvent force(String system) {
        try {
            return isOn() ? new ForceEvent(system) : null;
        } catch (OutOfMemoryError untold) {
            return null;
        }
    }

    /**
     * Begins to tell of the writing of a snapshot.
     *
     * @param system the system's name
     * @return the event, begun; null if nobody records
     */
    public static SnapshotEvent snapshot(String system) {
        return isOn() ? new SnapshotEvent(system) : null;
    }

    /**
     * Begins to tell of a recovery.
     *
     * @param system the system's name
     * @return the event, begun; null if nobody records
     */
    public static RecoveryEvent recovery(String system) {
        return isOn() ? new RecoveryEvent(system) : null;
    }

    private static boolean isOn() {
        return PRESENT && FlightRecorder.isInitialized();
    }

    private static boolean present() {
        try {
            FlightRecorder.isInitialized();
            return true;
        } catch (LinkageError noSuchModule) {
            return false;
        }
    }
}
