/** An application as Helidon starts it, without an adapter of tests. */
package dev.copycat.tck.helidon;
