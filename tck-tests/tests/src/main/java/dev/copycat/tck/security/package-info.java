/** Promises X: what keeps strangers out. */
package dev.copycat.tck.security;
