/**
 * Prevalent systems ⇄ JMX. Nothing else uses {@code java.management}, so that a runtime may lack it.
 */
package dev.copycat.internal.jmx;
