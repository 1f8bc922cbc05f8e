package dev.lookback.series.prepare;

import dev.lookback.series.layout.Codes;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values of a column of texts that has few different ones, in a byte for each row: they stay in memory as long as the series.
 *
 * @param texts the different ones, in the order in which they first stand in the file
 * @param codes {@code [rows]} which text a row has, from 1; 0 for none
 */
public record TextValues(List<String> texts, byte[] codes) {

    /** Most different texts that are told apart. */
    public static final int MOST = 100;

    public TextValues {
        texts = List.copyOf(texts);
    }

    /** @throws IllegalArgumentException if there are more than {@link #MOST} different texts */
    public static TextValues of(Codes codes) {
        if (codes.texts().size() > MOST) {
            throw new IllegalArgumentException(codes.texts().size() + " texts");
        }
        byte[] few = new byte[codes.codes().length];
        for (int row = 0; row < few.length; row++) {
            few[row] = (byte) (codes.codes()[row] + 1);
        }
        return new TextValues(codes.texts(), few);
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

    /** Number of different texts that rows have. */
    int distinct() {
        return (int) IntStream.range(0, texts.size())
                .filter(text -> hasCode(text + 1))
                .count();
    }

    /** Whether some rows have no text. */
    boolean hasMissing() {
        return hasCode(0);
    }

    private boolean hasCode(int code) {
        for (byte of : codes) {
            if (of == code) {
                return true;
            }
        }
        return false;
    }

    /** The same of other rows; a row below 0 has no text. */
    public TextValues pick(int[] rows) {
        byte[] picked = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = rows[i] < 0 ? 0 : codes[rows[i]];
        }
        return new TextValues(texts, picked);
    }
}
