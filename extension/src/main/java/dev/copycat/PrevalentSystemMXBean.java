package dev.copycat;

import java.util.Date;

/**
 * A prevalent system as JMX clients see it, under {@code dev.copycat:type=System,application=…,name=…}.
 *
 * <p>It is there from the start of the application, before the recovery, to its stop, where the JVM had a management server when
 * the application started: servers have one, and so has every JVM with {@code -Dcom.sun.management.jmxremote}. All but
 * {@link #takeSnapshot()} never wait. Thread-safe.
 */
public interface PrevalentSystemMXBean {

    /**
     * Where its data lies.
     *
     * @return the absolute path of the directory
     */
    String getDirectory();

    /**
     * Where it is in its life.
     *
     * @return the phase; its name for clients that have not this class
     */
    Phase getPhase();

    /**
     * How far it has come.
     *
     * @return the sequence number of the last transaction that ran; 0 before the first one
     */
    long getLastSequence();

    /**
     * How long the recovery took.
     *
     * @return milliseconds; 0 until it is over
     */
    long getRecoveryMillis();

    /**
     * The newest snapshot.
     *
     * @return the sequence number of the last transaction whose effect it holds; 0 also until the recovery is over
     */
    long getLastSnapshotSequence();

    /**
     * When the newest snapshot was taken.
     *
     * @return the time; null until the recovery is over
     */
    Date getLastSnapshotTime();

    /**
     * Where the newest snapshot is.
     *
     * @return the absolute path of the file; null until the recovery is over
     */
    String getLastSnapshotFile();

    /**
     * How large the newest snapshot is.
     *
     * @return the size of the file in bytes; 0 until the recovery is over
     */
    long getLastSnapshotBytes();

    /**
     * Takes a snapshot and waits for it, as {@link PrevalentSystem#takeSnapshot()} does.
     *
     * @return the absolute path of its file
     * @throws IllegalStateException if none was taken; the message says why
     */
    String takeSnapshot();
}
