package dev.copycat.wiki.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown with {@code [[wiki links]]} to HTML that is safe to show, whatever the text.
 *
 * <p>HTML in the text is shown as text; only {@code http}, {@code https} and {@code mailto} addresses become links; images
 * become links to the image, so that reading a page fetches nothing from elsewhere. Thread-safe.
 */
public final class Markdown {

    private static final String PAGE = "#/page/";
    private static final int NESTING = 100;
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = parser(TABLES);

    /** Finds bare addresses too. It recurses, so it is only for texts that are not nested too deeply. */
    private static final Parser PARSER_TO_SHOW = parser(List.of(TablesExtension.create(), AutolinkExtension.create()));

    private Markdown() {}

    /**
     * The pages that a text links to.
     *
     * @param text Markdown
     * @return titles, in the order of the text
     */
    public static Set<String> links(String text) {
        Set<String> titles = new LinkedHashSet<>();
        for (Node node = PARSER.parse(text); node != null; node = next(node)) {
            if (node instanceof Link link && link.getTitle() != null && isWikiLink(link.getDestination())) {
                titles.add(link.getTitle());
            }
        }
        return titles;
    }

    /**
     * Whether emphasis, quotes and lists in a text are nested so deeply that rendering it would overflow the stack.
     *
     * @param text Markdown
     * @return true if it must not be rendered
     */
    public static boolean tooDeep(String text) {
        try {
            return depth(PARSER.parse(text)) > NESTING;
        } catch (StackOverflowError e) {
            // The parser recurses where emphasis is nested. It keeps nothing between texts, so nothing is left half-done.
            return true;
        }
    }

    /**
     * Renders a text.
     *
     * @param text Markdown
     * @param missing titles without a page; links to them are marked
     * @return HTML to put into a page's body
     */
    public static String html(String text, Set<String> missing) {
        Node document = PARSER_TO_SHOW.parse(text);
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
                .attributeProviderFactory(context -> new LinkAttributes(missing))
                .nodeRendererFactory(ImageAsLink::new)
                .build()
                .render(document);
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .linkProcessor(new WikiLinkProcessor())
                .build();
    }

    private static int depth(Node document) {
        int depth = 0;
        int deepest = 0;
        for (Node node = document; node != null; ) {
            Node next = next(node);
            if (next != null && next.getParent() == node) {
                deepest = Math.max(deepest, ++depth);
            } else {
                for (Node n = node; next != null && n.getParent() != next.getParent(); n = n.getParent()) {
                    depth--;
                }
            }
            node = next;
        }
        return deepest;
    }

    /** The next node in the order of the text; no recursion, because the nesting is the author's. */
    private static Node next(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node n = node;
        while (n != null && n.getNext() == null) {
            n = n.getParent();
        }
        return n == null ? null : n.getNext();
    }

    static Link wikiLink(String title) {
        String address = URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20");
        return new Link(PAGE + address, title);
    }

    static boolean isWikiLink(String destination) {
        return destination.startsWith(PAGE);
    }
}
