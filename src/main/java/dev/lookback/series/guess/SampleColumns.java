package dev.lookback.series.guess;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.guess.column.AmountNames;
import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.ColumnNames;
import dev.lookback.series.guess.column.GivenValues;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.guess.time.GivenTimes;
import dev.lookback.series.guess.time.SinceNames;
import dev.lookback.series.guess.time.UnnamedTicks;
import dev.lookback.series.moment.find.Hints;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Columns of a sample's rows, with what their cells may be. */
final class SampleColumns {

    /** First columns of a table, the numbers of which may be times whatever their names, and first ones with names of times. */
    private static final int MOST_TIMES = 64;

    /** Columns beyond which none is looked at as times, unless a person chose it: none would be those of the rows. */
    private static final int MOST_TEXTS = 1000;

    private final List<String> headers;
    private final List<String> names;
    private final List<SampleTable.Row> rows;
    private final char delimiter;
    private final ReadOptions options;
    private final GivenValues given;

    /** Names of columns that a person gives as the time. */
    private final Set<String> chosen;

    /**
     * @param headers of the columns as in the file
     * @param names of the columns, all different
     */
    SampleColumns(
            List<String> headers, List<String> names, List<SampleTable.Row> rows, char delimiter, ReadOptions options) {
        this.headers = headers;
        this.names = names;
        this.rows = rows;
        this.delimiter = delimiter;
        this.options = options;
        this.given = new GivenValues(options.missingValues());
        this.chosen = options.timeColumn()
                .map(asked -> Set.copyOf(GivenTimes.columns(asked, names)))
                .orElse(Set.of());
    }

    List<BodyColumn> all() {
        boolean[] isNear = new boolean[headers.size()];
        boolean[] isNamed = new boolean[headers.size()];
        int count = 0;
        for (int c = 0; c < isNear.length; c++) {
            isNamed[c] = c < MOST_TEXTS && count < MOST_TIMES && isNamed(c);
            count += isNamed[c] ? 1 : 0;
            isNear[c] = isNamed[c] || c < MOST_TIMES || chosen.contains(names.get(c));
        }
        return IntStream.range(0, isNear.length)
                .parallel()
                .mapToObj(c -> isNear[c] ? near(c, isNamed[c]) : far(c))
                .map(column -> GivenTimes.applied(column, options))
                .toList();
    }

    private boolean isNamed(int c) {
        String header = headers.get(c);
        return ColumnNames.isTime(header)
                || ColumnNames.timePart(header).isPresent()
                || ColumnNames.isClock(header)
                || c == 0 && header.isEmpty() && UnnamedTicks.are(rows)
                || options.timeColumn().filter(names.get(c)::equals).isPresent();
    }

    private BodyColumn near(int c, boolean named) {
        BodyColumn of = BodyColumn.of(
                cells(c), delimiter, new Hints(named, c == 0, !named && c > 0), AmountNames.isAmount(headers.get(c)));
        return SinceNames.applied(of, headers.get(c));
    }

    private BodyColumn far(int c) {
        return BodyColumn.far(cells(c), delimiter, c < MOST_TEXTS, AmountNames.isAmount(headers.get(c)));
    }

    private List<String> cells(int c) {
        return given.cells(rows, c, names.get(c));
    }
}
