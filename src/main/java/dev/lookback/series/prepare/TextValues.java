package dev.lookback.series.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values of a column of texts that has few different ones.
 *
 * @param texts the different ones, in the order in which they first stand in the file
 * @param codes {@code [rows]} which text a row has, from 1; 0 for none
 */
public record TextValues(List<String> texts, byte[] codes) {

    /** Most different texts that are told apart. */
    static final int MOST = 100;

    public TextValues {
        texts = List.copyOf(texts);
    }

    /** 1 in the rows with a text, 0 in all others. */
    double[] areEqualTo(String text) {
        int code = texts.indexOf(text) + 1;
        double[] ones = new double[codes.length];
        for (int row = 0; row < ones.length && code > 0; row++) {
            ones[row] = codes[row] == code ? 1 : 0;
        }
        return ones;
    }

    /** Text of each row; null where it has none. */
    List<String> perRow() {
        List<String> perRow = new ArrayList<>(codes.length);
        for (byte code : codes) {
            perRow.add(code == 0 ? null : texts.get(code - 1));
        }
        return perRow;
    }

    /** The same of other rows; a row below 0 has no text. */
    public TextValues pick(int[] rows) {
        byte[] picked = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = rows[i] < 0 ? 0 : codes[rows[i]];
        }
        return new TextValues(texts, picked);
    }

    /** Growable column of texts, which gives up where they are many. */
    public static final class Builder {

        private final Map<String, Byte> known = new HashMap<>();
        private final List<String> texts = new ArrayList<>();
        private byte[] codes = new byte[64];
        private int size;
        private boolean areMany;

        /** @param text blank where the row has none */
        public void add(String text) {
            if (areMany) {
                return;
            }
            String plain = text.strip();
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size + (size >> 1));
            }
            codes[size++] = plain.isEmpty() ? 0 : code(plain);
            if (texts.size() > MOST) {
                areMany = true;
                codes = new byte[0];
            }
        }

        private byte code(String text) {
            return known.computeIfAbsent(text, added -> {
                texts.add(added);
                return (byte) texts.size();
            });
        }

        /** Empty where there are many different texts, or none at all. */
        public Optional<TextValues> build() {
            return areMany || texts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TextValues(texts, Arrays.copyOf(codes, size)));
        }
    }
}
