package dev.copycat.model;

/** What a program throws on purpose. */
class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Of the one kind. */
    static final class Alpha extends Failure {
        private static final long serialVersionUID = 1;
    }

    /** Of the other. */
    static final class Beta extends Failure {
        private static final long serialVersionUID = 1;
    }
}
