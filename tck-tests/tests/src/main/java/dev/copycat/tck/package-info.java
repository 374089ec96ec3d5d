/**
 * What Copycat promises, proved on any CDI container. A package holds the tests of one family of promises; the
 * container's child module runs them all.
 */
package dev.copycat.tck;
