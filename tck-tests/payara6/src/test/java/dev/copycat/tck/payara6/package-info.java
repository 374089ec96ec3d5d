/** What only this container does. */
package dev.copycat.tck.payara6;
