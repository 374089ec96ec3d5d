/**
 * A refusal for containers before Jakarta EE 9, which know extensions of {@code javax.enterprise} alone: they would pass over
 * Copycat without a word, and nothing would be kept. Compiled for Java 8, on which such servers run.
 */
package dev.copycat.internal.ee8;
