package dev.copycat.internal.json;

/** Text that is not the JSON it should be. */
public final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    MalformedJsonException(int offset, String expected) {
        super("expected " + expected + " at byte " + offset);
        this.offset = offset;
    }

    /**
     * Where the text stops being as expected.
     *
     * @return the byte, counted from the start of the array that was read
     */
    public int offset() {
        return offset;
    }
}
