package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.ColumnNames;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.guess.time.TimeSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Order of day and month by what surrounds the times: decimal commas, semicolons and names in other languages than English speak for the
 * day first, dates elsewhere in the file that can be read in one way only for their order.
 */
final class DayOrder {

    private static final double COMMA = 0.02;
    private static final double NAMES = 0.01;
    private static final double SEMICOLON = 0.006;

    /** Dates elsewhere with the other order. */
    private static final double ELSEWHERE = 0.05;

    private static final int MOST_RECORDS = 60;
    private static final int MOST_CELLS = 200;
    private static final int MOST_DAYS = 31;
    private static final int MONTHS = 12;

    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2\\d{4}(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile("(^|[ '(])M{1,2}[-/.]d");
    private static final Pattern DAY_FIRST = Pattern.compile("(^|[ '(])d{1,2}[-/.]M{1,2}([^M]|$)");

    private final double monthFirst;
    private final double dayFirst;

    /** @param names of the columns */
    DayOrder(SampleTable sample, TableShape shape, char delimiter, List<String> names, List<BodyColumn> columns) {
        boolean comma = columns.stream()
                .anyMatch(column -> column.comma().read() > column.point().read());
        boolean foreign = names.stream().anyMatch(ColumnNames::isForeignTime);
        int elsewhere = elsewhere(sample, shape, columns);
        this.monthFirst = (comma ? COMMA : 0)
                + (foreign ? NAMES : 0)
                + (delimiter == ';' ? SEMICOLON : 0)
                + (elsewhere > 0 ? ELSEWHERE : 0);
        this.dayFirst = elsewhere < 0 ? ELSEWHERE : 0;
    }

    /** What speaks against the order of day and month in the times. */
    double cost(Optional<TimeSource> time) {
        String format = time.map(TimeSource::format).orElse("");
        return MONTH_FIRST.matcher(format).find()
                ? monthFirst
                : DAY_FIRST.matcher(format).find() ? dayFirst : 0;
    }

    /** 1 if dates above the table or in its other columns have the day first for sure, −1 for the month, 0 for neither or both. */
    private static int elsewhere(SampleTable sample, TableShape shape, List<BodyColumn> columns) {
        Stream<String> above = sample.rows().stream()
                .filter(row -> row.line() < shape.firstLine())
                .limit(MOST_RECORDS)
                .flatMap(row -> row.cells().stream().limit(MOST_RECORDS));
        Stream<String> within = columns.stream()
                .filter(BodyColumn::isOnlyTime)
                .limit(MOST_RECORDS)
                .flatMap(column -> column.present().stream().limit(MOST_CELLS));
        boolean[] sure = new boolean[2];
        Stream.concat(above, within).forEach(cell -> {
            Matcher date = DATE.matcher(cell);
            while (date.find()) {
                int first = Integer.parseInt(date.group(1));
                int second = Integer.parseInt(date.group(3));
                sure[0] |= first > MONTHS && first <= MOST_DAYS && second <= MONTHS;
                sure[1] |= second > MONTHS && second <= MOST_DAYS && first <= MONTHS;
            }
        });
        return sure[0] == sure[1] ? 0 : sure[0] ? 1 : -1;
    }
}
