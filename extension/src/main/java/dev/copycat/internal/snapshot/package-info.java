/**
 * Snapshots on disk: the whole state at one sequence number as lines of JSON.
 *
 * <pre>
 * snapshot-00000000000000000042.jsonl      named by the last transaction whose effect it holds
 *
 * {"copycat":"snapshot","format":1,"system":"main","identity":"6f1c…","seq":42,"at":"2026-11-23T18:00:00Z","crc":"…"}
 * …                                        the object graph, see dev.copycat.internal.graph
 * {"lines":1234,"all":"9a3b5c7d","crc":"…"}
 * </pre>
 *
 * <p>{@code all} is the CRC-32C of every byte before that last line. A snapshot is written under a temporary name, forced,
 * renamed, and the directory forced: under its proper name it is whole. The two newest are kept.
 */
package dev.copycat.internal.snapshot;
