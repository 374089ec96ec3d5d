/**
 * Prevalent systems ⇄ JMX. A runtime may lack {@code java.management}: whoever comes here expects that.
 */
package dev.copycat.internal.jmx;
