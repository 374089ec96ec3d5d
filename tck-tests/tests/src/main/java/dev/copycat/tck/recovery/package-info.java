/** Promises R: how the state comes back. */
package dev.copycat.tck.recovery;
