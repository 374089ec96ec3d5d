package dev.copycat.model;

/** How a call is made, and when it is undone. */
public enum Mode {
    KEPT("keep"),
    UNDONE("undo"),
    UNDONE_IF_ALPHA("undoAlpha");

    private final String method;

    Mode(String method) {
        this.method = method;
    }

    /** The mode of a method, whatever the version. */
    static Mode of(String signature) {
        for (Mode mode : values()) {
            if (signature.startsWith(mode.method + "(") || signature.startsWith("re" + mode.method + "(")) {
                return mode;
            }
        }
        throw new IllegalArgumentException(signature);
    }

    /** The signature in a version, as the journal has it. */
    String signature(boolean renamed) {
        return (renamed ? "re" : "") + method + "(String)";
    }

    /** Whether a call that throws this is undone. */
    boolean undoes(Throwable thrown) {
        return this == UNDONE || this == UNDONE_IF_ALPHA && thrown instanceof Failure.Alpha;
    }
}
