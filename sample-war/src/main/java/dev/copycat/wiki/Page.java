package dev.copycat.wiki;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A page with all its revisions, the oldest first. Mutable, so it never leaves the {@link Wiki}. */
final class Page {

    private final String title;
    private final List<Revision> revisions = new ArrayList<>();

    Page(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Revision append(Instant at, String author, String text) {
        Revision revision = new Revision(revisions.size() + 1, at, author, text);
        revisions.add(revision);
        return revision;
    }

    Revision current() {
        return revisions.get(revisions.size() - 1);
    }

    Revision revision(int number) {
        if (number < 1 || number > revisions.size()) {
            throw new NotFoundException("The page “" + title + "” has no revision " + number + ".");
        }
        return revisions.get(number - 1);
    }

    List<Revision> revisions() {
        return List.copyOf(revisions);
    }
}
