package dev.copycat.wiki.text;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Shows an image as a link to it: nothing from elsewhere is loaded by looking at a page. */
final class ImageAsLink implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    ImageAsLink(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        String address = context.urlSanitizer().sanitizeImageUrl(((Image) node).getDestination());
        html.tag(
                "a",
                Map.of("href", context.encodeUrl(address), "class", "external image", "rel", "nofollow noopener noreferrer"));
        if (node.getFirstChild() == null) {
            html.text(address);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/a");
    }
}
