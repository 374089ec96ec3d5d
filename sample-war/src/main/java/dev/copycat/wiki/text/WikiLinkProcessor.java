package dev.copycat.wiki.text;

import java.text.Normalizer;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Makes links of {@code [[Page Name]]} and {@code [[Page Name|words to show]]}.
 *
 * <p>The parser asks when it has found the inner pair of brackets. The outer opening bracket is then the text before it,
 * the outer closing bracket the next character.
 */
final class WikiLinkProcessor implements LinkProcessor {

    @Override
    public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
        Node outer = info.openingBracket().getPrevious();
        scanner.setPosition(info.afterTextBracket());
        if (info.marker() != null || !isBracket(outer) || !scanner.next(']')) {
            return LinkResult.none();
        }
        String inner = info.text().replace("\\|", "|");
        int bar = inner.indexOf('|');
        String title = title(bar < 0 ? inner : inner.substring(0, bar));
        String words = bar < 0 ? title : inner.substring(bar + 1).strip();
        if (title.isEmpty() || words.isEmpty()) {
            return LinkResult.none();
        }
        outer.unlink();
        Link link = Markdown.wikiLink(title);
        link.appendChild(new Text(words));
        return LinkResult.replaceWith(link, scanner.position());
    }

    private static boolean isBracket(Node node) {
        return node instanceof Text text && text.getLiteral().equals("[");
    }

    private static String title(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
