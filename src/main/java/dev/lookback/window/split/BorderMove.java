package dev.lookback.window.split;

import dev.lookback.text.Message;
import java.util.Optional;

/**
 * Result of dragging a border between splits.
 *
 * @param borders with the border at the wanted row, or as near to it as possible
 * @param refused the reason why it could not be moved all the way; empty if it was
 */
public record BorderMove(Borders borders, Optional<Message> refused) {

    /**
     * Moves one border; it stays between its neighbours, and the train split keeps at least one row.
     *
     * @param wanted the row after the split's last one, as in {@link Borders}
     * @param rows number of rows of the series
     */
    public static BorderMove of(Borders borders, Border border, int wanted, int rows) {
        int lowest = lowest(borders, border);
        int highest = highest(borders, border, rows);
        int row = Math.max(lowest, Math.min(highest, wanted));
        return new BorderMove(place(borders, border, row), refusal(border, wanted, lowest, highest));
    }

    private static int lowest(Borders borders, Border border) {
        return switch (border) {
            case TRAIN_END -> Math.min(1, borders.validationEnd());
            case VALIDATION_END -> borders.trainEnd();
            case TEST_END -> borders.validationEnd();
        };
    }

    private static int highest(Borders borders, Border border, int rows) {
        return switch (border) {
            case TRAIN_END -> borders.validationEnd();
            case VALIDATION_END -> borders.testEnd();
            case TEST_END -> Math.max(rows, borders.validationEnd());
        };
    }

    private static Borders place(Borders borders, Border border, int row) {
        return switch (border) {
            case TRAIN_END -> new Borders(row, borders.validationEnd(), borders.testEnd());
            case VALIDATION_END -> new Borders(borders.trainEnd(), row, borders.testEnd());
            case TEST_END -> new Borders(borders.trainEnd(), borders.validationEnd(), row);
        };
    }

    private static Optional<Message> refusal(Border border, int wanted, int lowest, int highest) {
        if (wanted < lowest) {
            return Optional.of(Message.of("window.border." + border + ".tooLow"));
        }
        return wanted > highest ? Optional.of(Message.of("window.border." + border + ".tooHigh")) : Optional.empty();
    }
}
