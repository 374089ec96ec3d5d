/** An application that counts its starts. */
package dev.copycat.tck.packaged;
