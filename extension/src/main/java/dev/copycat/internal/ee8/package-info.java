/**
 * A refusal for servers before Jakarta EE 9, which look for nothing that is called {@code jakarta}: they would pass over Copycat
 * without a word, and nothing would be kept. Compiled for Java 8, on which such servers run.
 */
package dev.copycat.internal.ee8;
