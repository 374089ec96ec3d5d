/**
 * Random clients of the wiki, what they were told, and whether it is true: for tests of the wiki on any server, whatever is
 * done to that server meanwhile.
 */
package dev.copycat.wiki.oracle;
