package dev.copycat.wiki;

/** The text of the first page. */
final class Welcome {

    static final String TEXT =
            """
            Welcome! This is a wiki **without a database**: its pages are plain Java objects in memory. Each edit is one
            line in a journal, written before it happens, so nothing is ever lost, not even by `kill -9`.

            ## Try it

            1. Press **Edit**, change this text, and save with `Ctrl`+`Enter`.
            2. Watch the **Journal**: your edit is the new line.
            3. Link to a page that is not there yet, such as [[Ideas]], and follow the link to write it.
            4. Kill the server, start it again, and reload: every page is back.

            ## Writing

            Texts are [Markdown](https://commonmark.org/help/), and double square brackets link pages:

            | You type               | You get                    |
            | ---------------------- | -------------------------- |
            | `[[Ideas]]`            | [[Ideas]]                  |
            | `[[Ideas\\|my plans]]` | [[Ideas\\|my plans]]       |
            | `**bold**`, `*italic*` | **bold**, *italic*         |
            | `- item`               | a list                     |

            Whoever saves second while two people edit the same page sees both texts and merges them; no text is lost.
            """;

    private Welcome() {}
}
