/** A wiki through three versions of its code, each started on the data of the one before. */
package dev.copycat.walk;
