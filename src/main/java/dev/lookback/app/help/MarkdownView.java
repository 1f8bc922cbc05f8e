package dev.lookback.app.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/**
 * Renderer of Markdown as JavaFX text: headings, paragraphs, lists, emphasis, code, links. A fenced block of the language {@code figure} holds
 * the name of a picture, all others are formulas, line by line.
 */
final class MarkdownView extends AbstractVisitor {

    private final VBox page = new VBox();
    private final Deque<VBox> blocks = new ArrayDeque<>();
    private final Deque<String> styles = new ArrayDeque<>();
    private final Consumer<String> follow;
    private final Function<String, Optional<? extends javafx.scene.Node>> figures;
    private TextFlow line = new TextFlow();

    private MarkdownView(Consumer<String> follow, Function<String, Optional<? extends javafx.scene.Node>> figures) {
        this.follow = follow;
        this.figures = figures;
        blocks.push(page);
    }

    /**
     * Text of a document.
     *
     * @param follow takes the destination of a link that is pressed
     * @param figures pictures by name
     */
    static VBox of(
            Node document, Consumer<String> follow, Function<String, Optional<? extends javafx.scene.Node>> figures) {
        MarkdownView view = new MarkdownView(follow, figures);
        view.page.getStyleClass().add("markdown");
        document.accept(view);
        return view.page;
    }

    @Override
    public void visit(Heading heading) {
        flow("markdown-heading");
        visitChildren(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        flow("markdown-paragraph");
        visitChildren(paragraph);
    }

    @Override
    public void visit(BulletList list) {
        items(list, -1);
    }

    @Override
    public void visit(OrderedList list) {
        items(list, Optional.ofNullable(list.getMarkerStartNumber()).orElse(1));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        String text = block.getLiteral().strip();
        if ("figure".equals(block.getInfo())) {
            figures.apply(text).ifPresent(blocks.peek().getChildren()::add);
            return;
        }
        Label formula = new Label(text);
        formula.setWrapText(true);
        formula.getStyleClass().add("markdown-formula");
        blocks.peek().getChildren().add(formula);
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral(), styles.toArray(String[]::new));
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), "markdown-code");
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled("markdown-emphasis", emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        styled("markdown-strong", emphasis);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add("\n");
    }

    @Override
    public void visit(Link link) {
        StringBuilder words = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Text text) {
                words.append(text.getLiteral());
            }
        });
        Hyperlink shown = new Hyperlink(words.toString());
        shown.setOnAction(e -> follow.accept(link.getDestination()));
        line.getChildren().add(shown);
    }

    /** Items of a list; numbered from a first number, or with bullets if it is negative. */
    private void items(Node list, int first) {
        int number = first;
        VBox rows = new VBox();
        rows.getStyleClass().add("markdown-list");
        for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
            Label mark = new Label(first < 0 ? "•" : number++ + ".");
            mark.getStyleClass().add("markdown-mark");
            mark.setMinWidth(Label.USE_PREF_SIZE);
            VBox content = new VBox();
            content.setMinWidth(0);
            HBox.setHgrow(content, Priority.ALWAYS);
            rows.getChildren().add(new HBox(mark, content));
            blocks.push(content);
            visitChildren(item);
            blocks.pop();
        }
        blocks.peek().getChildren().add(rows);
    }

    private void flow(String style) {
        line = new TextFlow();
        line.getStyleClass().add(style);
        blocks.peek().getChildren().add(line);
    }

    private void styled(String style, Node node) {
        styles.push(style);
        visitChildren(node);
        styles.pop();
    }

    private void add(String words, String... classes) {
        Text text = new Text(words);
        text.getStyleClass().add("markdown-text");
        text.getStyleClass().addAll(classes);
        line.getChildren().add(text);
    }
}
