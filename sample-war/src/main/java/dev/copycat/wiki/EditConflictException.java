package dev.copycat.wiki;

/** An edit was based on a revision that is not the newest one. Nothing was changed. */
public final class EditConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int newest;

    EditConflictException(String title, int base, int newest) {
        super("Your edit of “" + title + "” began at revision " + base + ", but the page is at revision " + newest
                + " now. Nothing was saved: merge the two texts and save again.");
        this.newest = newest;
    }

    /**
     * The revision that the edit should have been based on.
     *
     * @return the page's newest revision; 0 if the page does not exist
     */
    public int newest() {
        return newest;
    }
}
