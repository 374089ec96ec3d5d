/** The same beans, renamed with all that is in them; and after a second time of renaming named again as at first. */
package dev.copycat.model.two;
