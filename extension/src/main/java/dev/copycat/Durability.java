package dev.copycat;

/** When a transaction returns, as {@link Setting#DURABILITY} sets it. */
public enum Durability {

    /** After its record survives a power cut. Calls that arrive together share one force. */
    FORCE,

    /** After the operating system has its record: it survives {@code kill -9}, not a power cut. */
    WRITE
}
