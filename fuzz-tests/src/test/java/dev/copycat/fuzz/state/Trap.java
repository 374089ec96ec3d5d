package dev.copycat.fuzz.state;

/** A class beside the bean's that no code names: to load it because a file does would be wrong. */
final class Trap {

    static {
        System.setProperty("copycat.trap", "sprung");
    }

    private Trap() {}
}
