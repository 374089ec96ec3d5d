package dev.copycat.internal.events;

import java.util.function.Function;
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
        return isOn() ? begun(name -> new TransactionEvent(name, called), system) : null;
    }

    /**
     * Begins to tell of a force of the journal.
     *
     * @param system the system's name
     * @return the event, begun; null if nobody records
     */
    public static ForceEvent force(String system) {
        return isOn() ? begun(ForceEvent::new, system) : null;
    }

    /**
     * Begins to tell of the writing of a snapshot.
     *
     * @param system the system's name
     * @return the event, begun; null if nobody records
     */
    public static SnapshotEvent snapshot(String system) {
        return isOn() ? begun(SnapshotEvent::new, system) : null;
    }

    /**
     * Begins to tell of a recovery.
     *
     * @param system the system's name
     * @return the event, begun; null if nobody records
     */
    public static RecoveryEvent recovery(String system) {
        return isOn() ? begun(RecoveryEvent::new, system) : null;
    }

    /** That an event cannot be made, for want of memory perhaps, must not fail what it would tell of. */
    private static <E extends SystemEvent> E begun(Function<String, E> event, String system) {
        try {
            return event.apply(system);
        } catch (RuntimeException | Error untold) {
            return null;
        }
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
