package dev.copycat.wiki.text;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Tells links to pages, to pages not yet written, and to the outside apart. */
final class LinkAttributes implements AttributeProvider {

    private final Set<String> missing;

    LinkAttributes(Set<String> missing) {
        this.missing = missing;
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (!(node instanceof Link link)) {
            return;
        }
        if (!Markdown.isWikiLink(link.getDestination())) {
            attributes.put("class", "external");
            attributes.put("rel", "nofollow noopener noreferrer");
            return;
        }
        boolean unwritten = missing.contains(link.getTitle());
        attributes.put("class", unwritten ? "wiki missing" : "wiki");
        attributes.remove("rel");
        attributes.remove("title");
        if (unwritten) {
            attributes.put("title", "Not written yet: " + link.getTitle());
        }
    }
}
