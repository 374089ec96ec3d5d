package dev.copycat.internal.engine;

import dev.copycat.Phase;
import dev.copycat.SystemUnavailableException;

/** Errors after which nobody can tell how far a method came: the same call, run again, may end otherwise. */
final class Breakage {

    private Breakage() {}

    /** What is told to those who cannot wait until the state is rebuilt. */
    static SystemUnavailableException rebuilding(String system) {
        return new SystemUnavailableException(
                "The prevalent system " + system + " is being rebuilt from disk after an error. Nothing of this call was kept;"
                        + " try again.",
                Phase.BROKEN, null);
    }

    /** Whether something failed because a system is being rebuilt, and may do better after that. */
    static boolean isWaitedFor(Throwable failed) {
        Throwable cause = failed;
        while (cause != null && !(cause instanceof SystemUnavailableException refused && refused.phase() == Phase.BROKEN)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /** Whether what a method threw leaves state that the journal does not tell. */
    static boolean is(Throwable thrown) {
        return thrown instanceof VirtualMachineError || thrown instanceof LinkageError || thrown instanceof Aborts.Unwinding;
    }
}
