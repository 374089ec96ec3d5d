/** An Arquillian container of what CDI itself has: its {@code SeContainerInitializer}, whoever implements it. */
package dev.copycat.tck.se;
