/**
 * The journal on disk: segments of one line of JSON a transaction, readable with {@code less} and {@code jq}.
 *
 * <pre>
 * journal-00000000000000000001.jsonl       named by the first sequence number it may hold
 *
 * {"copycat":"journal","format":1,"system":"main","identity":"6f1c…","first":1,"crc":"9a3b5c7d"}
 * {"seq":1,"batch":1,"at":"2026-11-23T18:00:00.123456Z","bean":"com.acme.Wiki","method":"edit(String)","args":["Home"],"crc":"…"}
 * {"seq":2,"batch":1,…}
 * {"close":2,"crc":"…"}                    only after an orderly stop
 * </pre>
 *
 * <p>{@code crc} is the CRC-32C of all bytes of the line before {@code ,"crc"}, in hexadecimal. {@code batch} is the first
 * sequence number that was not known to be durable when the record was written: with {@code force} the first of its batch.
 * Members that a reader does not know are passed over, so that later releases can add some.
 *
 * <p><b>Where a segment ends.</b> After its last good record there is nothing, or nothing but blank bytes, or what a crash has
 * left of records that nobody was told about. Blank are line feeds, with which {@link dev.copycat.internal.journal.Room} has
 * filled the place of later records, and NULs, where the disk has written nothing yet; no line holds either. The last case is
 * told from damage so: let the first bad record be the one of sequence x. If a good record further on has {@code batch > x}, or
 * a close mark follows, or the next segment begins beyond x, then x was acknowledged: <em>damaged</em>. Otherwise, if the record
 * stops where the file ends, where a disk sector of 512 bytes was never written (blank to the sector's end), or where only
 * reserved room follows, and has not the end of a whole record there, it is <em>torn</em>; if not, <em>damaged</em>.
 *
 * <p>A torn tail is copied to {@code SEGMENT.torn-N} and cut off; a damaged journal is refused and nothing is changed. Each
 * start begins a new segment; a segment of an earlier run is never appended to. What an operator has voided stands in files
 * beside the segments, see {@link dev.copycat.internal.journal.Voids}.
 */
package dev.copycat.internal.journal;
