/** An application on Helidon's own server. */
package dev.copycat.tck.helidon;
