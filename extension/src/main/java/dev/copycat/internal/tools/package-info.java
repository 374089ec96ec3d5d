/**
 * The command line in the same jar: lists, verifies, prints and repairs the directory of a system, with nothing but the JDK.
 * Nobody but the system itself or one command uses a directory at a time; nothing is overwritten or deleted.
 */
package dev.copycat.internal.tools;
