/** What this container is asked beside the tests that all have. */
package dev.copycat.tck.glassfish7;
