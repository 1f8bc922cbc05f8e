package dev.lookback.text.handbook;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Entry of the glossary: a term with its explanation.
 *
 * @param id name that links and controls ask for it by, such as {@code training.learningRate}; the same in all languages
 * @param title the term
 * @param topics further names that it answers to: other fields, panes
 * @param body the explanation, a parsed Markdown document; not to be changed
 */
public record HelpEntry(String id, String title, List<String> topics, Node body) {

    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    /** The explanation without its markup. */
    public String text() {
        return PLAIN.render(body);
    }

    /** First paragraph, without its markup: all that a tooltip has room for. */
    public String lead() {
        Node first = body.getFirstChild();
        return first == null ? "" : PLAIN.render(first).strip();
    }

    /** Whether somebody who asks for a topic gets this entry. */
    public boolean answers(String topic) {
        return id.equals(topic) || topics.contains(topic);
    }
}
