package dev.lookback.series.csv;

import dev.lookback.series.layout.Codes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts of a column that grows by one with each row; each text is stored once. */
final class TextColumn {

    /** Texts told apart; a column with more tells no series apart. */
    private static final int MOST_TEXTS = 200_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int[] codes = new int[1024];
    private int count;
    private boolean full;

    /** @param text empty where there is none */
    void add(String text) {
        if (full) {
            return;
        }
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, count + (count >> 1));
        }
        Integer number = text.isEmpty() ? Integer.valueOf(-1) : numbers.get(text);
        if (number == null) {
            full = texts.size() == MOST_TEXTS;
            number = texts.size();
            numbers.put(text, number);
            texts.add(text);
        }
        codes[count++] = number;
    }

    /** The texts; null where there are too many different ones. */
    Codes toCodes() {
        return full ? null : new Codes(Arrays.copyOf(codes, count), texts);
    }
}
