/**
 * Order, time and recovery: which call runs when, on which thread, against which state. Knows no CDI, no JSON and no
 * files; those plug in as {@link dev.copycat.internal.engine.Replica}, {@link dev.copycat.internal.engine.Call},
 * {@link dev.copycat.internal.engine.Journal} and {@link dev.copycat.internal.engine.SnapshotStore}.
 *
 * <p>The way of a transaction:
 *
 * <pre>
 * caller's thread   Engine.transaction      encode, decode, compare             (no lock yet)
 *                   Committer.submit        into the queue, park
 * writer's thread   Committer (*)           sequence, instant → Journal.append, write, force (one for all in the queue)
 *                   Turns.publish           into the running order, wake the first
 * caller's thread   Turns                   its turn: exclusive lock, run, unlock, wake the next
 * </pre>
 *
 * (*) on the caller's thread if nobody else calls, and with {@code durability=write} ({@link
 * dev.copycat.internal.engine.DirectCommitter}).
 */
package dev.copycat.internal.engine;
