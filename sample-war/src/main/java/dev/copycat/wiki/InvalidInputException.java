package dev.copycat.wiki;

/** A title, text or name that the wiki does not take; the message says what to change. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses an input.
     *
     * @param message what is wrong with it and what would be right, for the person who typed it
     */
    public InvalidInputException(String message) {
        super(message);
    }
}
