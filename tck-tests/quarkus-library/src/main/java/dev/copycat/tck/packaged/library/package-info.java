/** A library of an application. */
package dev.copycat.tck.packaged.library;
