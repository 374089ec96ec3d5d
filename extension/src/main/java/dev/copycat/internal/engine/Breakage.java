package dev.copycat.internal.engine;

/** Errors after which nobody can tell how far a method came: the same call, run again, may end otherwise. */
final class Breakage {

    private Breakage() {}

    /** Whether what a method threw leaves state that the journal does not tell. */
    static boolean is(Throwable thrown) {
        return thrown instanceof VirtualMachineError || thrown instanceof LinkageError;
    }
}
