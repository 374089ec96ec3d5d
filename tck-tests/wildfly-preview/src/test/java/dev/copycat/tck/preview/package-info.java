/** What this container is to show beside the tests of all. */
package dev.copycat.tck.preview;
