package dev.copycat.wiki;

/** There is no such page or revision. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFoundException(String message) {
        super(message);
    }
}
