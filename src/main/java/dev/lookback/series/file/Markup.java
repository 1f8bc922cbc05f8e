package dev.lookback.series.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognition of JSON, XML and HTML by the beginning of the text. Headers such as {@code <DATE>,<CLOSE>} are none. */
final class Markup {

    private static final List<String> PAGE =
            List.of("<!doctype html", "<html", "<head", "<body", "<table", "<div", "<meta", "<style", "<script");

    /** Name space of workbooks that Excel 2003 saved as XML. */
    private static final String SHEETS_2003 = "urn:schemas-microsoft-com:office:spreadsheet";

    private static final String CELL_ENDS = ",;\t|";

    private Markup() {}

    static Optional<FileFormat> of(byte[] head) {
        String text = text(head).strip();
        if (text.startsWith("<")) {
            return tag(text).or(() -> PlainFormat.of(text));
        }
        if (text.startsWith("{")) {
            String inside = text.substring(1).stripLeading();
            return inside.startsWith("\"") || inside.startsWith("}")
                    ? Optional.of(isLines(text) ? FileFormat.JSON_LINES : FileFormat.JSON)
                    : PlainFormat.of(text);
        }
        if (text.startsWith("[") && isArray(text.substring(1).stripLeading())) {
            return Optional.of(isLines(text) ? FileFormat.JSON_LINES : FileFormat.JSON);
        }
        return PlainFormat.of(text);
    }

    /** Whatever the encoding: what is looked for is ASCII. */
    private static String text(byte[] head) {
        byte[] plain = new byte[head.length];
        int length = 0;
        for (byte b : head) {
            if (b > 0) {
                plain[length++] = b;
            }
        }
        return new String(plain, 0, length, StandardCharsets.US_ASCII);
    }

    private static Optional<FileFormat> tag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean declared = lower.startsWith("<?xml");
        if (PAGE.stream().anyMatch(lower::startsWith)
                || (declared && (lower.contains("<html") || lower.contains("<!doctype html")))) {
            return Optional.of(FileFormat.WEB_PAGE);
        }
        if (lower.contains(SHEETS_2003)) {
            return Optional.of(FileFormat.XML_WORKBOOK);
        }
        if (lower.startsWith("<svg") || (declared && lower.contains("<svg"))) {
            return Optional.of(FileFormat.PICTURE);
        }
        return declared || lower.startsWith("<!") || isElement(lower) ? Optional.of(FileFormat.XML) : Optional.empty();
    }

    /** An element without a declaration before it: the next line begins with one as well, and nothing ends a cell. */
    private static boolean isElement(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        return lines.size() == 2
                && lines.get(1).stripLeading().startsWith("<")
                && lines.stream().noneMatch(line -> line.chars().anyMatch(c -> CELL_ENDS.indexOf(c) >= 0));
    }

    /** One record a line: a second line begins as the first. */
    private static boolean isLines(String text) {
        List<String> lines = text.lines().limit(2).map(String::strip).toList();
        String first = lines.get(0);
        return lines.size() == 2
                && first.length() > 1
                && (first.endsWith("}") || first.endsWith("]"))
                && lines.get(1).startsWith(first.substring(0, 1));
    }

    /** Arrays hold objects, arrays, texts or numbers; "[2024-01-01]" and "[Header]" are none. */
    private static boolean isArray(String inside) {
        if (inside.isEmpty()) {
            return false;
        }
        char first = inside.charAt(0);
        if (first == '{' || first == '[') {
            return true;
        }
        if (first == '"') {
            int end = inside.indexOf('"', 1);
            return end > 0 && followsValue(inside, end + 1);
        }
        int end = 0;
        while (end < inside.length() && "+-.eE0123456789".indexOf(inside.charAt(end)) >= 0) {
            end++;
        }
        return end > 0 && !inside.substring(1, end).matches(".*\\d-.*") && followsValue(inside, end);
    }

    private static boolean followsValue(String text, int from) {
        return text.substring(from).stripLeading().startsWith(",");
    }
}
