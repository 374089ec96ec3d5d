/** Promises O: settings and messages. */
package dev.copycat.tck.operating;
