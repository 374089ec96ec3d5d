package dev.copycat.internal.tools;

/** A command that cannot or must not be done. Nothing was changed. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
