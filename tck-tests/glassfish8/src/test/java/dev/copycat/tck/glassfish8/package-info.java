/** What only this container does. */
package dev.copycat.tck.glassfish8;
