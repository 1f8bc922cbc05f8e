package dev.lookback.series.csv.table;

import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.layout.Codes;
import dev.lookback.series.prepare.TextValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Texts of a column that grows by one with each row; each text is stored once. */
final class TextColumn {

    /** Texts told apart; a column with more tells no series apart. */
    private static final int MOST_LABELS = 200_000;

    private final int most;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int[] codes = {};
    private int count;
    private boolean full;

    /** Empty columns of texts: those that may tell series apart hold many different ones, others few; null for columns of numbers. */
    static TextColumn[] of(Interpretation layout) {
        TextColumn[] all = new TextColumn[layout.columns().size()];
        Set<Integer> labels = new HashSet<>(layout.layout().labels());
        for (int c = 0; c < all.length; c++) {
            boolean isLabel = labels.contains(c);
            all[c] = switch (layout.columns().get(c).kind()) {
                case NUMBER -> null;
                case TEXT -> new TextColumn(isLabel ? MOST_LABELS : TextValues.MOST);
                case TIME -> isLabel ? new TextColumn(MOST_LABELS) : null;
            };
        }
        return all;
    }

    private TextColumn(int most) {
        this.most = most;
    }

    /** @param text empty where there is none */
    void add(String text) {
        if (full) {
            return;
        }
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, Math.max(16, count + (count >> 1)));
        }
        codes[count++] = text.isEmpty() ? -1 : number(text);
    }

    /** Adds the texts of the next piece of a file. */
    void append(TextColumn piece) {
        int[] known = new int[piece.texts.size()];
        full |= piece.full;
        for (int i = 0; i < known.length && !full; i++) {
            known[i] = number(piece.texts.get(i));
        }
        if (full) {
            return;
        }
        codes = Arrays.copyOf(codes, Math.max(codes.length, count + piece.count));
        for (int row = 0; row < piece.count; row++) {
            codes[count++] = piece.codes[row] < 0 ? -1 : known[piece.codes[row]];
        }
    }

    private int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        full = texts.size() == most;
        numbers.put(text, texts.size());
        texts.add(text);
        return texts.size() - 1;
    }

    /** The texts; null where there are too many different ones. */
    Codes toCodes() {
        return full ? null : new Codes(Arrays.copyOf(codes, count), texts);
    }
}
