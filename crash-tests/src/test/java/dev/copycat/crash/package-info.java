/**
 * Faults of the real kernel against a bare CDI SE process, judged by an oracle outside of it.
 *
 * <pre>
 * {@link dev.copycat.crash.LedgerProcess}   the system under test; its clients write what they saw to a log elsewhere
 * {@link dev.copycat.crash.Tracer}          strace: kills it, or lets a system call fail, at the n-th call on given files
 * {@link dev.copycat.crash.PowerCut}        an ext4 in a file that loses what was not forced
 * {@link dev.copycat.crash.Examination}     starts it again, twice, and asks
 * {@link dev.copycat.crash.Oracle}          whether what came back is what the clients were told
 * {@link dev.copycat.crash.Tally}           counts, for the table in the README
 * </pre>
 *
 * <p>{@code -Dcrash.long} tries every fault point instead of the first of each kind.
 */
package dev.copycat.crash;
