package dev.copycat.wiki;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentClock;
import dev.copycat.ReadOnly;
import dev.copycat.Restored;
import dev.copycat.wiki.text.Markdown;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All pages of the wiki, in memory, without a database.
 *
 * <p>{@link #edit} is the only method that changes anything, and so the only one in the journal. What the queries return is
 * immutable. No locks are needed here: Copycat lets nobody in while an edit runs.
 */
@Prevalent
public class Wiki {

    /** The page that every wiki begins with. */
    public static final String HOME = "Home";

    @Inject
    PrevalentClock clock;

    private final Map<String, Page> pages = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final transient LinkIndex links = new LinkIndex();

    /** The first state, at the very first start. It is part of the first snapshot, not of the journal. */
    @PostConstruct
    void writeHome() {
        save(HOME, Welcome.TEXT, "Copycat");
    }

    /** Rebuilds what is derived, whenever state was put back. */
    @Restored
    void indexLinks() {
        links.clear();
        pages.values().forEach(page -> links.put(page.title(), Markdown.links(page.current().text())));
    }

    /**
     * Saves a new text for a page, or makes the page.
     *
     * <p>Saving the text that the page has already changes nothing, so an edit can safely be sent again when its answer was
     * lost.
     *
     * @param title the page, as {@link Input#title} gives it
     * @param base the revision that the author saw; 0 for a page that did not exist
     * @param text the whole new text, as {@link Input#text} gives it
     * @param author who saves, as {@link Input#author} gives it
     * @return the newest revision
     * @throws EditConflictException if {@code base} is not the newest revision
     */
    public Revision edit(String title, int base, String text, String author) {
        Page page = pages.get(title);
        int newest = page == null ? 0 : page.current().number();
        if (page != null && page.current().text().equals(text)) {
            return page.current();
        }
        if (base != newest) {
            throw new EditConflictException(title, base, newest);
        }
        return save(title, text, author);
    }

    /**
     * One page.
     *
     * @param title its title
     * @return the page with its newest revision
     * @throws NotFoundException if there is none
     */
    @ReadOnly
    public PageView page(String title) {
        Page page = find(title);
        Set<String> missing = links.linksOf(title).stream()
                .filter(target -> !pages.containsKey(target))
                .collect(toUnmodifiableSet());
        return new PageView(title, page.current(), links.linkedFrom(title), missing);
    }

    /**
     * One revision of a page.
     *
     * @param title the page
     * @param number the revision
     * @return the revision
     * @throws NotFoundException if there is none
     */
    @ReadOnly
    public Revision revision(String title, int number) {
        return find(title).revision(number);
    }

    /**
     * All revisions of a page.
     *
     * @param title the page
     * @return its revisions, the oldest first
     * @throws NotFoundException if there is no such page
     */
    @ReadOnly
    public List<Revision> history(String title) {
        return find(title).revisions();
    }

    /**
     * All pages.
     *
     * @return each page's newest edit, by title
     */
    @ReadOnly
    public List<Change> pages() {
        return pages.values().stream().map(page -> new Change(page.title(), page.current(), 0)).toList();
    }

    /**
     * The newest edits.
     *
     * @param limit how many at most
     * @return edits, the newest first
     */
    @ReadOnly
    public List<Change> changes(int limit) {
        List<Change> newest = new ArrayList<>();
        for (int i = changes.size() - 1; i >= 0 && newest.size() < limit; i--) {
            newest.add(changes.get(i));
        }
        return List.copyOf(newest);
    }

    /**
     * Pages that contain all words of a query, in title or text, upper and lower case alike.
     *
     * @param query words
     * @param limit how many pages at most
     * @return hits, those in a title first
     */
    @ReadOnly
    public List<Hit> search(String query, int limit) {
        Search search = new Search(query);
        return pages.values().stream()
                .filter(search::matches)
                .sorted(search.bestFirst())
                .limit(limit)
                .map(search::hit)
                .toList();
    }

    private Page find(String title) {
        Page page = pages.get(title);
        if (page == null) {
            throw new NotFoundException("There is no page “" + title + "” yet.");
        }
        return page;
    }

    private Revision save(String title, String text, String author) {
        Page page = pages.get(title);
        int before = 0;
        if (page == null) {
            page = new Page(title);
            pages.put(title, page);
        } else {
            before = page.current().text().length();
        }
        Revision revision = page.append(clock.instant(), author, text);
        changes.add(new Change(title, revision, text.length() - before));
        links.put(title, Markdown.links(text));
        return revision;
    }
}
