package dev.lookback.series.guess;

import dev.lookback.series.moment.find.Hints;
import dev.lookback.series.number.NumberNotation;
import dev.lookback.series.number.NumberReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finder of the readings that a sample's table may have, the best first. */
public final class Interpretations {

    /** What a table without any time costs. */
    private static final double NO_TIME = 0.5;

    /** What a column costs that holds neither numbers nor times: it may be a wrong delimiter that joined two. */
    private static final double TEXT = 0.2;

    private static final double NO_NUMBERS = 2;

    /** What the table costs if another decimal mark is used than is usual for its delimiter. */
    private static final double NOTATIONS = 1;

    /** Rows on which times are weighed. */
    private static final int MOST_ROWS = 600;

    private final SampleTable table;
    private final char delimiter;

    private Interpretations(SampleTable table, char delimiter) {
        this.table = table;
        this.delimiter = delimiter;
    }

    /**
     * Readings of a sample that was split at a delimiter, the best first.
     *
     * @param sample whose cells were parted at the delimiter
     */
    public static List<Interpretation> of(SampleTable sample, char delimiter) {
        return TableShapes.of(sample, delimiter)
                .map(shape -> new Interpretations(sample, delimiter).all(shape))
                .orElse(List.of());
    }

    private List<Interpretation> all(TableShape shape) {
        List<SampleTable.Row> below = table.rows().stream()
                .filter(row -> row.line() >= shape.firstLine())
                .toList();
        List<SampleTable.Row> rows = below.stream()
                .filter(row -> row.cells().size() == shape.width()
                        || (row.cells().size() == shape.width() + 1 && row.filled() <= shape.width()))
                .limit(MOST_ROWS)
                .toList();
        double lost = 1 - (double) rows.size() / Math.min(below.size(), MOST_ROWS);
        List<String> names = names(shape);
        List<BodyColumn> columns = new ArrayList<>();
        for (int c = 0; c < shape.width(); c++) {
            int column = c;
            boolean named = ColumnNames.isTime(names.get(c))
                    || ColumnNames.timePart(names.get(c)).isPresent();
            List<String> cells = rows.stream().map(row -> row.cell(column)).toList();
            columns.add(BodyColumn.of(cells, delimiter, new Hints(named, c == 0, !named && c > 0)));
        }
        List<TimeSources.Candidate> sources = new ArrayList<>(new TimeSources(names, columns).all());
        sources.add(new TimeSources.Candidate(null, 0));
        List<Interpretation> all = new ArrayList<>();
        for (TimeSources.Candidate source : sources) {
            for (char decimal : new char[] {'.', ','}) {
                all.add(weighed(shape, names, columns, rows.size(), lost, source, decimal));
            }
        }
        all.sort(Comparator.comparingDouble(Interpretation::cost));
        return List.copyOf(all);
    }

    private Interpretation weighed(
            TableShape shape,
            List<String> names,
            List<BodyColumn> columns,
            int rows,
            double lost,
            TimeSources.Candidate source,
            char decimal) {
        Optional<TimeSource> time = Optional.ofNullable(source.source());
        List<Integer> ofTime = time.map(TimeSource::columns).orElse(List.of());
        List<Interpretation.Kind> kinds = new ArrayList<>();
        List<NumberNotation> notations = new ArrayList<>();
        double numbers = 0;
        int numeric = 0;
        int texts = 0;
        for (int c = 0; c < columns.size(); c++) {
            BodyColumn column = columns.get(c);
            NumberReading usual = column.numbers(decimal);
            NumberReading other = column.numbers(decimal == '.' ? ',' : '.');
            NumberReading reading = other.read() > usual.read() ? other : usual;
            notations.add(reading.notation());
            boolean isTime = ofTime.contains(c) || column.isOnlyTime();
            boolean isNumber = !isTime && BodyColumn.isNumeric(reading);
            kinds.add(
                    isTime
                            ? Interpretation.Kind.TIME
                            : isNumber ? Interpretation.Kind.NUMBER : Interpretation.Kind.TEXT);
            if (isNumber) {
                numeric++;
                numbers += reading.cost();
            } else if (!isTime && !column.present().isEmpty()) {
                texts++;
            }
        }
        double cost = lost
                + source.prior()
                + time.map(of -> TimeWeight.of(times(of, columns, rows)).cost()).orElse(NO_TIME)
                + (numeric == 0 ? NO_NUMBERS : NOTATIONS * numbers / numeric)
                + TEXT * texts / columns.size();
        return new Interpretation(delimiter, shape, names, kinds, notations, time, cost);
    }

    private static long[] times(TimeSource source, List<BodyColumn> columns, int rows) {
        TimeSource.Rows reader = source.reader();
        long[] times = new long[rows];
        for (int row = 0; row < rows; row++) {
            int at = row;
            times[row] = reader.read(c -> columns.get(c).cells().get(at));
        }
        return times;
    }

    /** Names for each cell of a row; R writes none above its row names. */
    private static List<String> names(TableShape shape) {
        List<String> names = new ArrayList<>(shape.names());
        if (names.size() == shape.width() - 1 && !names.isEmpty()) {
            names.add(0, "");
        }
        while (names.size() < shape.width()) {
            names.add("");
        }
        return names.subList(0, shape.width());
    }
}
