package dev.copycat.benchmarks.peers;

import java.io.Serializable;

/** A page of the wiki, as all peers have it that keep objects in memory. Not thread-safe. */
public final class Page implements Serializable {

    private static final long serialVersionUID = 1;

    private String content;
    private long modified;
    private long revision;

    /**
     * A page of revision 0.
     *
     * @param content its text
     * @param modified when it was made, in milliseconds since 1970
     */
    public Page(String content, long modified) {
        this.content = content;
        this.modified = modified;
    }

    void edit(String text, long at) {
        content = text;
        modified = at;
        revision++;
    }

    /** The same page after an edit, for peers whose readers hold no lock. */
    Page edited(String text, long at) {
        Page next = new Page(text, at);
        next.revision = revision + 1;
        return next;
    }

    String content() {
        return content;
    }
}
