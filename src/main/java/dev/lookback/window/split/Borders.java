package dev.lookback.window.split;

/**
 * Borders of the splits in rows: train is [0, trainEnd), validation [trainEnd, validationEnd), test [validationEnd, testEnd), with
 * 0 ≤ trainEnd ≤ validationEnd ≤ testEnd ≤ rows of the series.
 */
public record Borders(int trainEnd, int validationEnd, int testEnd) {

    public Borders {
        if (trainEnd < 0 || validationEnd < trainEnd || testEnd < validationEnd) {
            throw new IllegalArgumentException(
                    "borders out of order: %d, %d, %d".formatted(trainEnd, validationEnd, testEnd));
        }
    }

    /** First row of a split. */
    public int start(Split split) {
        return switch (split) {
            case TRAIN -> 0;
            case VALIDATION -> trainEnd;
            case TEST -> validationEnd;
        };
    }

    /** The row after a split's last one. */
    public int end(Split split) {
        return switch (split) {
            case TRAIN -> trainEnd;
            case VALIDATION -> validationEnd;
            case TEST -> testEnd;
        };
    }

    public int rows(Split split) {
        return end(split) - start(split);
    }
}
