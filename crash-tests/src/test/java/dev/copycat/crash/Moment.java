package dev.copycat.crash;

/** When a fault strikes. */
enum Moment {
    /** The first start, on an empty directory. */
    FIRST_START("at the first start"),
    /** A start after a crash: snapshots, several segments, a torn tail. */
    RECOVERY("in recovery"),
    /** While clients call, segments follow one another and snapshots are taken. */
    WORK("under load"),
    /** The orderly stop, with a last snapshot. */
    STOP("at the stop");

    private final String words;

    Moment(String words) {
        this.words = words;
    }

    boolean isStart() {
        return this == FIRST_START || this == RECOVERY;
    }

    @Override
    public String toString() {
        return words;
    }
}
