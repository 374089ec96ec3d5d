/**
 * The peers: what keeps a wiki's pages over a restart, each behind {@link dev.copycat.benchmarks.peers.Peer} and set up as its
 * own manual says.
 */
package dev.copycat.benchmarks.peers;
