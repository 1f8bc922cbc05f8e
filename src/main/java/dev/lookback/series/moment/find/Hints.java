package dev.lookback.series.moment.find;

/**
 * Hints of a column's surroundings whether its numbers are times.
 *
 * @param timeName whether the column's name says that it holds times
 * @param first whether it is the first column of the table, which is usually the time
 * @param amounts whether numbers alone are likely amounts, so that only even steps make them times
 */
public record Hints(boolean timeName, boolean first, boolean amounts) {

    public static final Hints NONE = new Hints(false, false, false);
}
