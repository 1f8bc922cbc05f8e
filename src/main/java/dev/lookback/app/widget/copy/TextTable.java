package dev.lookback.app.widget.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Table of texts that can be copied: tab-separated for text editors, HTML for spreadsheets and word processors. */
public record TextTable(List<List<String>> rows) {

    public TextTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Table of a single cell. */
    public static TextTable of(String cell) {
        return new TextTable(List.of(List.of(cell)));
    }

    /** This table, an empty line, and the other. */
    TextTable then(TextTable below) {
        List<List<String>> all = new ArrayList<>(rows);
        all.add(List.of());
        all.addAll(below.rows);
        return new TextTable(all);
    }

    /** Lines with cells separated by tabs; line breaks and tabs within a cell become spaces. */
    public String text() {
        return rows.stream()
                .map(row -> row.stream().map(TextTable::inOneLine).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    public String html() {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<td>" + escaped(inOneLine(cell)) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n", "<table>", "</table>"));
    }

    /** Puts both forms on the clipboard; a single cell as text alone. JavaFX thread only. */
    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text());
        if (rows.size() > 1 || rows.stream().anyMatch(row -> row.size() > 1)) {
            content.putHtml(html());
        }
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String inOneLine(String cell) {
        return cell.replaceAll("[\\t\\r\\n]+", " ").strip();
    }

    private static String escaped(String cell) {
        return cell.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
