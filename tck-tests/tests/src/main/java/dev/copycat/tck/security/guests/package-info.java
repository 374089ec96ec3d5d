/** An application whose callers log in. */
package dev.copycat.tck.security.guests;
