/** Promises S: the whole state as a file. */
package dev.copycat.tck.snapshot;
