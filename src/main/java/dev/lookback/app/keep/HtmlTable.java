package dev.lookback.app.keep;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

/** Table of a web page, read by the JDK's own parser of HTML: the one with the most cells, as text with tabs. */
final class HtmlTable extends HTMLEditorKit.ParserCallback {

    private static final int MOST_SPANNED = 1000;

    /** Cell of an earlier row that goes on below it. */
    private record Below(int rows, String text) {}

    /** Table that is being read; others may stand in its cells. */
    private static final class Table {

        private final List<List<String>> rows = new ArrayList<>();
        private final Map<Integer, Below> below = new HashMap<>();

        /** Null outside of cells. */
        private StringBuilder cell;

        private int columns;
        private int cellRows;
    }

    private final Deque<Table> open = new ArrayDeque<>();
    private final List<Table> tables = new ArrayList<>();
    private int unseen;

    private HtmlTable() {}

    /** Empty where there is no table of at least two rows. */
    static Optional<String> text(String html) {
        HtmlTable callback = new HtmlTable();
        try {
            new ParserDelegator().parse(new StringReader(html), callback, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return callback.tables.stream()
                .filter(table -> table.rows.size() > 1)
                .max(Comparator.comparingInt(
                        table -> table.rows.stream().mapToInt(List::size).sum()))
                .map(table -> table.rows.stream()
                        .map(row -> row.stream().map(HtmlTable::quoted).collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static String quoted(String cell) {
        return cell.indexOf('"') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
        if (tag == HTML.Tag.TABLE) {
            Table table = new Table();
            open.push(table);
            tables.add(table);
        } else if (tag == HTML.Tag.STYLE || tag == HTML.Tag.SCRIPT) {
            unseen++;
        } else if (!open.isEmpty() && tag == HTML.Tag.TR) {
            endCell();
            open.peek().rows.add(new ArrayList<>());
            goOn();
        } else if (!open.isEmpty() && (tag == HTML.Tag.TD || tag == HTML.Tag.TH)) {
            endCell();
            Table table = open.peek();
            if (table.rows.isEmpty()) {
                table.rows.add(new ArrayList<>());
            }
            table.cell = new StringBuilder();
            table.columns = spanned(attributes, HTML.Attribute.COLSPAN);
            table.cellRows = spanned(attributes, HTML.Attribute.ROWSPAN);
        } else if (tag.breaksFlow()) {
            space();
        }
    }

    @Override
    public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
        if (tag == HTML.Tag.BR) {
            space();
        }
    }

    @Override
    public void handleEndTag(HTML.Tag tag, int position) {
        if (tag == HTML.Tag.STYLE || tag == HTML.Tag.SCRIPT) {
            unseen = Math.max(0, unseen - 1);
        } else if (tag == HTML.Tag.TABLE && !open.isEmpty()) {
            endCell();
            open.pop();
        } else if (tag == HTML.Tag.TD || tag == HTML.Tag.TH || tag == HTML.Tag.TR) {
            endCell();
        }
    }

    @Override
    public void handleText(char[] text, int position) {
        if (unseen == 0 && !open.isEmpty() && open.peek().cell != null) {
            open.peek().cell.append(text);
        }
    }

    /** Between paragraphs and lines of one cell; inline tags such as bold part no words. */
    private void space() {
        if (!open.isEmpty() && open.peek().cell != null) {
            open.peek().cell.append(' ');
        }
    }

    private void endCell() {
        Table table = open.peek();
        if (table == null || table.cell == null) {
            return;
        }
        String text = table.cell.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
        table.cell = null;
        List<String> row = table.rows.get(table.rows.size() - 1);
        for (int column = 0; column < table.columns; column++) {
            if (table.cellRows > 1) {
                table.below.put(row.size(), new Below(table.cellRows - 1, text));
            }
            row.add(column == 0 ? text : "");
        }
        goOnIn(row);
    }

    /** Cells of rows above that reach into the new one, at its beginning. */
    private void goOn() {
        Table table = open.peek();
        goOnIn(table.rows.get(table.rows.size() - 1));
    }

    private void goOnIn(List<String> row) {
        Table table = open.peek();
        for (Below cell = table.below.remove(row.size()); cell != null; cell = table.below.remove(row.size())) {
            if (cell.rows() > 1) {
                table.below.put(row.size(), new Below(cell.rows() - 1, cell.text()));
            }
            row.add(cell.text());
        }
    }

    private static int spanned(MutableAttributeSet attributes, HTML.Attribute attribute) {
        Object value = attributes.getAttribute(attribute);
        try {
            return value == null
                    ? 1
                    : Math.max(
                            1,
                            Math.min(
                                    MOST_SPANNED,
                                    Integer.parseInt(value.toString().strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
