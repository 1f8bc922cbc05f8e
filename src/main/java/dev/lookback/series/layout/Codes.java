package dev.lookback.series.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Texts of rows, each stored once.
 *
 * @param codes index among the texts for each row, −1 for no text; not to be changed
 * @param texts in the order of their first rows
 */
public record Codes(int[] codes, List<String> texts) {

    /** Name of a series without one. */
    private static final String BLANK = "(blank)";

    public Codes {
        texts = List.copyOf(texts);
    }

    public static Codes of(List<String> cells) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> texts = new ArrayList<>();
        int[] codes = new int[cells.size()];
        for (int row = 0; row < codes.length; row++) {
            String cell = cells.get(row);
            codes[row] = cell.isEmpty() ? -1 : code(cell, numbers, texts);
        }
        return new Codes(codes, texts);
    }

    /** Whole numbers as texts. */
    public static Codes of(double[] values) {
        Map<Double, Integer> numbers = new HashMap<>();
        List<String> texts = new ArrayList<>();
        int[] codes = new int[values.length];
        for (int row = 0; row < codes.length; row++) {
            double value = values[row];
            codes[row] = value != value
                    ? -1
                    : numbers.computeIfAbsent(value, v -> {
                        texts.add(Long.toString(v.longValue()));
                        return texts.size() - 1;
                    });
        }
        return new Codes(codes, texts);
    }

    /** The texts of several columns in one, joined with {@code join}; without those that are missing. */
    static Codes joined(List<Codes> columns, String join) {
        Codes all = columns.get(0);
        for (Codes next : columns.subList(1, columns.size())) {
            all = all.with(next, join);
        }
        return all;
    }

    private Codes with(Codes other, String join) {
        Map<Long, Integer> numbers = new HashMap<>();
        List<String> both = new ArrayList<>();
        int[] joined = new int[codes.length];
        long width = other.texts.size() + 1L;
        long last = -1;
        for (int row = 0; row < joined.length; row++) {
            long key = (codes[row] + 1L) * width + other.codes[row] + 1;
            if (key == last) {
                joined[row] = joined[row - 1]; // most rows go on with the series before
                continue;
            }
            last = key;
            int at = row;
            joined[row] = numbers.computeIfAbsent(key, of -> {
                String text = text(at) + (codes[at] < 0 || other.codes[at] < 0 ? "" : join) + other.text(at);
                both.add(text.isEmpty() ? BLANK : text);
                return both.size() - 1;
            });
        }
        return new Codes(joined, both);
    }

    private static int code(String cell, Map<String, Integer> numbers, List<String> texts) {
        return numbers.computeIfAbsent(cell, text -> {
            texts.add(text);
            return texts.size() - 1;
        });
    }

    public String text(int row) {
        return codes[row] < 0 ? "" : texts.get(codes[row]);
    }

    boolean hasBlanks() {
        return Arrays.stream(codes).anyMatch(code -> code < 0);
    }

    /** The same with a text of their own for rows without one. */
    Codes filled() {
        if (!hasBlanks()) {
            return this;
        }
        List<String> all = new ArrayList<>(texts);
        all.add(BLANK);
        return new Codes(
                Arrays.stream(codes).map(code -> code < 0 ? texts.size() : code).toArray(), all);
    }

    /** The same without texts of a kind: rows with them have none. */
    public Codes without(Predicate<String> kind) {
        boolean[] gone = new boolean[texts.size()];
        boolean any = false;
        for (int i = 0; i < gone.length; i++) {
            gone[i] = kind.test(texts.get(i));
            any |= gone[i];
        }
        return any
                ? of(Arrays.stream(codes)
                        .mapToObj(code -> code < 0 || gone[code] ? "" : texts.get(code))
                        .toList())
                : this;
    }

    int distinct() {
        return texts.size();
    }

    /** Of given rows, in their order. */
    public Codes pick(int[] rows) {
        return new Codes(Arrays.stream(rows).map(row -> codes[row]).toArray(), texts);
    }

    /** Number of runs of rows with the same text. */
    int runs() {
        int runs = codes.length == 0 ? 0 : 1;
        for (int row = 1; row < codes.length; row++) {
            runs += codes[row] != codes[row - 1] ? 1 : 0;
        }
        return runs;
    }
}
