/** A bean whose directories, written by each released format, are restored for ever. */
package dev.copycat.formats;
