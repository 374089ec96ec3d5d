/** Promises D: what is on disk when a call returns, and when the application stops. */
package dev.copycat.tck.durability;
