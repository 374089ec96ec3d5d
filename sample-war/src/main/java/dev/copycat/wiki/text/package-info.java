/** What is done with texts: Markdown to safe HTML, links, and the difference of two texts. Knows nothing of the wiki. */
package dev.copycat.wiki.text;
