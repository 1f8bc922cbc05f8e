package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.moment.CivilDays;
import dev.lookback.series.moment.TimeReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of months in a column with a row of the year above those of each, as in pivot tables: 2020, Jan, Feb … 2021, Jan. The rows of
 * the years are totals and have no time.
 */
record NestedMonths(int column) implements TimeSource {

    private static final Pattern YEAR = Pattern.compile("(1[6-9]|2[01])\\d\\d");

    /** Share of the cells that must be years or months: others are totals. */
    private static final double MOST_CELLS = 0.9;

    /** Whether a cell is the year above the rows of its months. */
    static boolean isYear(String cell) {
        return YEAR.matcher(cell.strip()).matches();
    }

    /** The source, if the cells are years, each followed by its months. */
    static Optional<TimeSource> of(int column, BodyColumn of) {
        List<String> cells = of.present();
        long years = cells.stream().filter(NestedMonths::isYear).count();
        boolean names = of.times().stream().anyMatch(fit -> fit.form().name().matches("MMMM?"));
        if (!names || of.isNumeric() || years == 0 || !isYear(cells.get(0))) {
            return Optional.empty();
        }
        long months =
                cells.stream().filter(cell -> TimeField.MONTH.read(cell) > 0).count();
        return months > years && years + months >= MOST_CELLS * cells.size()
                ? Optional.of(new NestedMonths(column))
                : Optional.empty();
    }

    @Override
    public List<Integer> columns() {
        return List.of(column);
    }

    @Override
    public String format() {
        return "yyyy / MMM";
    }

    @Override
    public Rows reader() {
        return new Reader(column);
    }

    /** Reader that keeps the year of the rows above. */
    private static final class Reader implements Rows {

        private final int column;
        private int year;
        private boolean lacksBefore;

        Reader(int column) {
            this.column = column;
        }

        @Override
        public long read(RowCells cells) {
            String cell = cells.text(column);
            if (isYear(cell)) {
                year = Integer.parseInt(cell.strip());
                return TimeReader.UNREADABLE;
            }
            int month = TimeField.MONTH.read(cell);
            lacksBefore |= month > 0 && year == 0;
            return month > 0 && year > 0
                    ? CivilDays.of(year, month, 1) * TimeReader.MILLIS_OF_DAY
                    : TimeReader.UNREADABLE;
        }

        @Override
        public boolean lacksBefore() {
            return lacksBefore;
        }

        @Override
        public void begin() {
            year = 0;
            lacksBefore = false;
        }
    }
}
