/**
 * Copycat's public API: object prevalence for Jakarta EE.
 *
 * <p>Put {@link dev.copycat.Prevalent @Prevalent} on a plain class and inject it. Its state lives in memory; every call
 * that may change it is journaled before it runs; a {@linkplain dev.copycat.Snapshot snapshot} plus the journal after it
 * is the state again when the container starts.
 *
 * <p>Everything outside this package is internal and may change in any release.
 */
package dev.copycat;
