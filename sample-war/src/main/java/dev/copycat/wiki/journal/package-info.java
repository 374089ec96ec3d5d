/** Shows the journal that Copycat writes, as it grows. For people only: nothing in the wiki depends on these files. */
package dev.copycat.wiki.journal;
