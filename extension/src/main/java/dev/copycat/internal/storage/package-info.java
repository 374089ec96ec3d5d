/**
 * The few file operations that durability rests on: {@link dev.copycat.internal.storage.Directory} is the one seam between
 * Copycat and a disk, so that a test can put a disk of its own behind it.
 */
package dev.copycat.internal.storage;
