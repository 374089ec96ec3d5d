/**
 * What a system tells the flight recorder of the JVM (JFR): transactions, forces, snapshots, recoveries. Never the value of
 * an argument.
 *
 * <p>{@link dev.copycat.internal.events.Recorder} begins an event, and gives none where nobody records; so the classes of the
 * events are not even loaded then, and the module {@code jdk.jfr} may be missing.
 */
package dev.copycat.internal.events;
