package dev.lookback.text.handbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Parser of a chapter in Markdown. Its heading of the first level is the chapter's title; each of the second level is an entry, whose names
 * stand below it in an HTML comment, which readers of Markdown do not show:
 *
 * <pre>{@code
 * ## Learning rate
 * <!-- training.learningRate -->
 * }</pre>
 */
final class ChapterReader {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private final List<HelpEntry> entries = new ArrayList<>();
    private String chapter = "";

    private ChapterReader() {}

    /** @throws IllegalArgumentException if an entry has no names */
    static HelpChapter read(String markdown) {
        ChapterReader reader = new ChapterReader();
        Node next;
        for (Node node = PARSER.parse(markdown).getFirstChild(); node != null; node = next) {
            next = node.getNext();
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                reader.chapter = PLAIN.render(heading).strip();
            } else if (node instanceof Heading heading && heading.getLevel() == 2) {
                Node names = heading.getNext();
                next = names.getNext();
                reader.begin(PLAIN.render(heading).strip(), names);
            } else if (!reader.entries.isEmpty()) {
                reader.entries.get(reader.entries.size() - 1).body().appendChild(node);
            }
        }
        return new HelpChapter(reader.chapter, List.copyOf(reader.entries));
    }

    private void begin(String title, Node names) {
        if (!(names instanceof HtmlBlock comment) || !comment.getLiteral().startsWith("<!--")) {
            throw new IllegalArgumentException("No names under the heading " + title);
        }
        String list = comment.getLiteral().replace("<!--", "").replace("-->", "");
        List<String> all = Arrays.stream(list.split(",")).map(String::strip).toList();
        entries.add(new HelpEntry(all.get(0), title, all.subList(1, all.size()), new Document()));
    }
}
