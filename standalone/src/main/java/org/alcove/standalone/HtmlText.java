package org.alcove.standalone;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit.ParserCallback;
import javax.swing.text.html.parser.ParserDelegator;
import org.jspecify.annotations.Nullable;

/** What an HTML page says, as text; behind the words of a link stands where it leads. By the reader that Java brings. */
final class HtmlText extends ParserCallback {
    private static final Set<HTML.Tag> UNSEEN = Set.of(HTML.Tag.TITLE, HTML.Tag.STYLE, HTML.Tag.SCRIPT);

    private final StringBuilder text = new StringBuilder();
    private @Nullable String link;
    private boolean unseen;

    private HtmlText() {}

    static String of(String html) throws IOException {
        HtmlText read = new HtmlText();
        new ParserDelegator().parse(new StringReader(html), read, true);
        return read.text.toString().strip();
    }

    @Override
    public void handleText(char[] words, int position) {
        if (!unseen) {
            text.append(words);
        }
    }

    @Override
    public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
        unseen |= UNSEEN.contains(tag);
        if (tag == HTML.Tag.A) {
            link = (String) attributes.getAttribute(HTML.Attribute.HREF);
        }
    }

    @Override
    public void handleEndTag(HTML.Tag tag, int position) {
        unseen &= !UNSEEN.contains(tag);
        if (tag == HTML.Tag.A && link != null) {
            text.append(text.toString().endsWith(link) ? "" : " " + link);
            link = null;
        }
        breakAfter(tag);
    }

    @Override
    public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
        breakAfter(tag);
    }

    private void breakAfter(HTML.Tag tag) {
        if (tag.breaksFlow() && !text.isEmpty()) {
            text.append('\n');
        }
    }
}
