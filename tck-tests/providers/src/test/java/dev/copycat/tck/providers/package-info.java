/** One directory under two JSON-B providers, one after the other. */
package dev.copycat.tck.providers;
