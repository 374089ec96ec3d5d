/**
 * Arguments ⇄ JSON: through JSON-B, always decoded and compared before anything is journaled.
 */
package dev.copycat.internal.codec;
