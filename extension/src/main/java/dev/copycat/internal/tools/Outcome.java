package dev.copycat.internal.tools;

/** How a command ended, as a shell sees it. */
enum Outcome {
    /** Done; what was read is good. */
    GOOD(0),
    /** The next start will move unacknowledged bytes aside. */
    TORN(1),
    /** Something that was acknowledged is damaged or missing. */
    DAMAGED(2),
    /** Not done, and nothing was changed. */
    REFUSED(3),
    /** The arguments are not understood. */
    USAGE(64);

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
