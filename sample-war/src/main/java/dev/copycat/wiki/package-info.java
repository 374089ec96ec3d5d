/**
 * The wiki's domain: plain objects in memory, kept by Copycat.
 *
 * <p>{@link dev.copycat.wiki.Wiki} is the one prevalent bean. Nothing here knows of HTTP, JSON or files.
 */
package dev.copycat.wiki;
