package dev.copycat.wiki.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void wikiLinksLeadToPages() {
        assertThat(html("see [[Page Name]].")).isEqualTo("<p>see <a href=\"#/page/Page%20Name\" class=\"wiki\">Page Name</a>.</p>\n");
        assertThat(html("[[Größe|so big]]")).contains("href=\"#/page/Gr%C3%B6%C3%9Fe\"").contains(">so big</a>");
        assertThat(html("[[A]][[B]] [[C]] and *[[D]]*")).containsPattern("A</a><a.*B</a> <a.*C</a> and <em><a.*D</a></em>");
    }

    @Test
    void linksToPagesNotYetWrittenAreMarked() {
        assertThat(Markdown.html("[[New]] [[Old]]", Set.of("New")))
                .contains("class=\"wiki missing\" title=\"Not written yet: New\">New</a>")
                .contains("class=\"wiki\">Old</a>");
    }

    @Test
    void linksAreFoundWhereverTheyAreLinks() {
        assertThat(Markdown.links("[[A]]\n\n> - [[B|b]]\n\n| [[C\\|c]] | x |\n|--|--|\n| [[D]] | y |\n\n`[[E]]`\n\n    [[F]]\n"))
                .containsExactly("A", "B", "C", "D");
        assertThat(Markdown.links("[[]] [[ ]] [[|x]] [[A|]] [A] [[A] [A]] [x](http://y)")).isEmpty();
        assertThat(Markdown.links("[[ A  B ]]")).containsExactly("A B");
    }

    @Test
    void bracketsThatAreNoLinkStayText() {
        assertThat(html("[[A] b] [c [d]]")).isEqualTo("<p>[[A] b] [c [d]]</p>\n");
        assertThat(html("![[A]] ] [[B]](http://x)")).contains(">A</a>").contains(">B</a>");
    }

    @Test
    void tablesAndAddressesWork() {
        assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<th>a</th>").contains("<td>2</td>");
        assertThat(html("see https://example.org/x now")).contains("<a rel=\"nofollow noopener noreferrer\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<div onclick=\"alert(1)\">x</div>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<iframe src=//evil.example></iframe>",
                "<style>body{display:none}</style>",
                "<svg/onload=alert(1)>",
                "<!-- <script>alert(1)</script> -->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "`<script>alert(1)</script>`",
                "```\n</code></pre><script>alert(1)</script>\n```",
                "```\"><script>alert(1)</script>\nx\n```",
                "[[<script>alert(1)</script>]]",
                "[[A|<img src=x onerror=alert(1)>]]",
                "[[\" onmouseover=\"alert(1)]]",
                "[x](http://a \"\\\"><script>alert(1)</script>\")",
                "![<script>alert(1)</script>](http://a/b.png)",
                "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
            })
    void htmlInATextIsShownAsText(String text) {
        String withoutOwnTags = html(text).replaceAll(
                "</?(p|em|code|pre|table|thead|tbody|tr|th|td)>|</a>|<code class=\"language-[^\"<>]*\">"
                        + "|<a( (href|class|rel|title)=\"[^\"<>]*\")*>",
                "");

        assertThat(withoutOwnTags).doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](&#106;avascript:alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "[x]: javascript:alert(1)\n\n[x]",
            })
    void addressesThatCouldRunLeadNowhere(String text) {
        assertThat(html(text)).doesNotContainPattern("(?i)href=\"\\s*(?!https?:|mailto:|#/page/|\")[^\"]*:");
    }

    @Test
    void anImageIsALinkSoThatReadingLoadsNothing() {
        assertThat(html("![a cat](https://example.org/cat.png)"))
                .doesNotContain("<img")
                .contains("href=\"https://example.org/cat.png\"")
                .contains(">a cat</a>");
    }

    private static String html(String text) {
        return Markdown.html(text, Set.of());
    }
}
