/**
 * JSON text as the journal and the snapshot need it: written into and read from plain bytes, a token at a time.
 *
 * <p>It stands here because both files must be readable without the application and without a JSON provider, and because
 * it must carry every Java string exactly, unpaired surrogates included. Uses {@code java.base} only.
 */
package dev.copycat.internal.json;
