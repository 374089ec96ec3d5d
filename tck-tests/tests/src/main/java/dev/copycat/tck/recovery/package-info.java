/** Promises R: recovery. */
package dev.copycat.tck.recovery;
