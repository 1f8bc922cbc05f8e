package dev.lookback.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.lookback.runs.RunRow;
import dev.lookback.runs.SealedScore;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.text.NumberLabels;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Table of runs with selected columns, as plain text, JSON or CSV. */
public final class RunTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int DIGITS = 5;

    /** Output format. */
    public enum Format {
        TABLE,
        JSON,
        CSV
    }

    private RunTable() {}

    /** @param locale of numbers in {@link Format#TABLE}; JSON and CSV are locale-independent */
    public static void write(RunQuery query, List<RunRow> rows, Format format, Locale locale, Writer out)
            throws IOException {
        switch (format) {
            case TABLE -> out.write(table(query, rows, locale));
            case JSON -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(query, rows)) + "\n");
            case CSV -> csv(query, rows, out);
        }
    }

    private static ArrayNode json(RunQuery query, List<RunRow> rows) {
        ArrayNode all = JSON.createArrayNode();
        for (RunRow row : rows) {
            ObjectNode node = all.addObject();
            for (int i = 0; i < query.columns().size(); i++) {
                String word = query.columns().get(i).word();
                Object value = row.values().get(i);
                if (value instanceof SealedScore) {
                    node.putNull(word);
                } else if (value instanceof Double number && number == Math.rint(number)) {
                    node.put(word, number.longValue());
                } else {
                    node.set(word, JSON.valueToTree(value instanceof Instant time ? time.toString() : value));
                }
            }
        }
        return all;
    }

    private static void csv(RunQuery query, List<RunRow> rows, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(query.columns().stream().map(RunField::word).toList());
        for (RunRow row : rows) {
            csv.writeRecord(row.values().stream().map(RunTable::plain).toList());
        }
        csv.flush();
    }

    private static String plain(Object value) {
        if (value == null || value instanceof SealedScore) {
            return "";
        }
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : value.toString();
    }

    private static String table(RunQuery query, List<RunRow> rows, Locale locale) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(query.columns().stream().map(RunField::word).toList());
        List<DoubleFunction<String>> formats = IntStream.range(
                        0, query.columns().size())
                .mapToObj(column -> format(rows, column, locale))
                .toList();
        rows.forEach(row -> lines.add(IntStream.range(0, formats.size())
                .mapToObj(i -> cell(row.values().get(i), formats.get(i)))
                .toList()));
        int[] widths = new int[query.columns().size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder one = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                boolean right = query.columns().get(i).kind() == RunField.Kind.NUMBER;
                one.append(String.format(
                        right ? "%" + Math.max(1, widths[i]) + "s  " : "%-" + Math.max(1, widths[i]) + "s  ",
                        line.get(i)));
            }
            text.append(one.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    /** Format of a column's numbers: with the same decimals, but of whole ones as they are. */
    private static DoubleFunction<String> format(List<RunRow> rows, int column, Locale locale) {
        double[] numbers = rows.stream()
                .map(row -> row.values().get(column))
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .toArray();
        return DoubleStream.of(numbers).allMatch(number -> number == Math.rint(number))
                ? RunTable::plain
                : new NumberLabels(locale).column(DoubleStream.of(numbers), DIGITS);
    }

    private static String cell(Object value, DoubleFunction<String> format) {
        return value instanceof Double number ? format.apply(number) : plain(value);
    }
}
