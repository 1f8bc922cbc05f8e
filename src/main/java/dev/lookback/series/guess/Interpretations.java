package dev.lookback.series.guess;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.ColumnNames;
import dev.lookback.series.guess.column.GivenValues;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.guess.time.RowTimes;
import dev.lookback.series.guess.time.SampleTimes;
import dev.lookback.series.guess.time.StackedTimes;
import dev.lookback.series.guess.time.TimeEchoes;
import dev.lookback.series.guess.time.TimeSource;
import dev.lookback.series.guess.time.TimeSources;
import dev.lookback.series.layout.Layout;
import dev.lookback.series.layout.Stacking;
import dev.lookback.series.moment.find.Hints;
import dev.lookback.series.moment.find.TimeForms;
import dev.lookback.series.number.NumberNotation;
import dev.lookback.series.number.NumberReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finder of the readings that a sample's table may have. */
public final class Interpretations {

    /** What a table costs all of whose columns hold neither numbers nor times: a wrong delimiter joins cells to such ones. */
    private static final double TEXT = 0.2;

    private static final double NO_NUMBERS = 2;

    /** What a table of one column costs: it may be a wrong delimiter. */
    private static final double ONE_COLUMN = 0.1;

    /** What commas cost that stand between cells and inside of numbers. */
    private static final double COMMAS_INSIDE = 1;

    private final char delimiter;
    private final TableShape shape;
    private final List<SampleTable.Row> above;
    private final List<SampleTable.Row> rows;
    private final double lost;
    private final double shorter;
    private final List<String> headers;
    private final List<String> names = new ArrayList<>();
    private final List<BodyColumn> columns;

    /** Columns that may tell series apart. */
    private final List<Stacking.Label> labels;

    /** Index of a cell with a date that is followed by one with its time of day under the same name; −1 for none. */
    private final int split;

    private final DayOrder order;
    private final ReadOptions options;
    private final GivenValues given;

    private Interpretations(SampleTable sample, char delimiter, TableShape shape, ReadOptions options) {
        this.options = options;
        this.given = new GivenValues(options.missingValues());
        this.delimiter = delimiter;
        this.shape = shape;
        List<SampleTable.Row> below = sample.rows().stream()
                .filter(row -> row.line() >= shape.firstLine())
                .toList();
        this.above = sample.rows().stream()
                .filter(row -> row.line() < shape.firstLine())
                .toList();
        List<SampleTable.Row> whole = below.stream()
                .filter(row -> TableShapes.isWide(row, shape.width(), delimiter))
                .toList();
        this.shorter = (double) sample.rows().stream()
                        .filter(row -> row.cells().size() == shape.width() - 1)
                        .count()
                / sample.rows().size();
        this.split = SplitTime.in(shape, whole);
        this.rows = split < 0
                ? whole
                : whole.stream().map(row -> SplitTime.joined(row, split)).toList();
        this.headers =
                HeaderNames.withoutClocks(headers(shape.names(), split < 0 ? shape.width() : shape.width() - 1), rows);
        HeaderNames unique = new HeaderNames(headers);
        for (int c = 0; c < headers.size(); c++) {
            names.add(unique.of(headers.get(c), c));
        }
        this.columns = NamedOrder.applied(
                sample, shape, headers, new SampleColumns(headers, names, rows, delimiter, options).all());
        this.lost = LostRows.share(sample, shape, split < 0 ? columns : List.of());
        this.order = new DayOrder(sample, shape, delimiter, headers, columns);
        this.labels = StackedTimes.labels(names, columns);
    }

    /**
     * Readings of a sample, the best first.
     *
     * @param sample whose cells were parted at the delimiter
     * @param options answers that a person gives; each leaves its question no others
     */
    public static List<Interpretation> of(SampleTable sample, char delimiter, ReadOptions options) {
        List<Interpretation> all = new ArrayList<>();
        Optional<TableShape> shape = TableShapes.of(sample, delimiter, options);
        Optional<TableShape> run = options.header().isPresent() ? Optional.empty() : HeaderRuns.of(sample);
        run.filter(of -> !shape.equals(run))
                .ifPresent(of -> all.addAll(new Interpretations(sample, delimiter, of, options).all()));
        // Of readings that cost the same, that with a header of times is better than that with a row of them.
        shape.ifPresent(of -> all.addAll(new Interpretations(sample, delimiter, of, options).all()));
        all.sort(Comparator.comparingDouble(Interpretation::cost));
        return List.copyOf(all);
    }

    private List<Interpretation> all() {
        List<Interpretation> all = new ArrayList<>();
        for (RowTimes.Timed timed : new RowTimes(headers, names, rows, columns, labels, options).best()) {
            for (char decimal : options.decimal().map(List::of).orElse(List.of('.', ','))) {
                all.add(weighed(timed.source(), timed.times(), timed.cost(), decimal));
            }
        }
        all.addAll(new Orientations(headers, columns, lost).among(all));
        return all;
    }

    private Interpretation weighed(TimeSources.Candidate source, SampleTimes times, double timeCost, char decimal) {
        Optional<TimeSource> time = Optional.ofNullable(source.source());
        List<Integer> ofTime = time.map(TimeSource::columns).orElse(List.of());
        TableNumbers numbers = TableNumbers.of(
                columns,
                headers,
                time,
                decimal,
                options.decimal().isPresent(),
                TableNumbers.arePairs(columns, delimiter, decimal));
        List<Interpretation.Column> all = new ArrayList<>();
        int numeric = 0;
        int texts = 0;
        int outcome = times == null ? 0 : Arrays.hashCode(times.times());
        for (int c = 0; c < columns.size(); c++) {
            BodyColumn column = columns.get(c);
            NumberReading reading = numbers.readings().get(c);
            Interpretation.Kind kind = kind(c, reading, ofTime, times);
            numeric += kind == Interpretation.Kind.NUMBER ? 1 : 0;
            outcome = 31 * outcome + (kind == Interpretation.Kind.NUMBER ? Arrays.hashCode(reading.values()) : 0);
            texts += kind == Interpretation.Kind.TEXT && !column.present().isEmpty() ? 1 : 0;
            all.add(column(c, kind, reading.notation()));
        }
        boolean commas = CommasInside.are(delimiter, shape.names(), columns, ofTime, shorter);
        double cost = lost
                + (commas ? COMMAS_INSIDE : 0)
                + source.prior()
                + order.cost(time)
                + timeCost
                + SplitElsewhere.cost(delimiter, above, columns, all)
                + (columns.size() == 1 ? ONE_COLUMN : 0)
                + HeaderNames.cost(shape, surplusNames(), above)
                + (numeric == 0 ? NO_NUMBERS : numbers.cost())
                + TEXT * texts / columns.size();
        return new Interpretation(
                delimiter,
                shape.width(),
                shape.firstLine(),
                shape.headerLines(),
                all,
                time.map(of -> of.near(times.times())),
                surplusNames(),
                commas,
                outcome,
                cost,
                new Layout.Down(
                        StackedTimes.mayBeStacked(times == null ? new long[0] : times.times(), labels)
                                ? labels.stream().map(Stacking.Label::column).toList()
                                : List.of()));
    }

    private Interpretation.Kind kind(int column, NumberReading reading, List<Integer> ofTime, SampleTimes times) {
        if (ofTime.contains(column)
                || columns.get(column).isOnlyTime()
                || ColumnNames.isTime(headers.get(column))
                        && columns.get(column).hasDates(ColumnNames.isTimeOnly(headers.get(column)))
                || times != null && TimeEchoes.isEcho(reading.values(), times.times())) {
            return Interpretation.Kind.TIME;
        }
        return BodyColumn.isNumeric(reading) ? Interpretation.Kind.NUMBER : Interpretation.Kind.TEXT;
    }

    private Interpretation.Column column(int index, Interpretation.Kind kind, NumberNotation notation) {
        boolean behind = split >= 0 && index > split;
        return new Interpretation.Column(
                names.get(index),
                shape.names().isEmpty() ? "" : headers.get(index),
                behind ? index + 1 : index,
                index == split ? 2 : 1,
                kind,
                notation,
                given.of(names.get(index), notation),
                columns.get(index).isPadded(),
                columns.get(index).isSparse());
    }

    /** Names for each column as in the header; R writes none above its row names, and some programs a delimiter at the end. */
    private List<String> headers(List<String> header, int width) {
        List<String> all = new ArrayList<>(header);
        if (!all.isEmpty() && all.size() < width && !beginsWithTime(all.get(0))) {
            all.add(0, "");
        }
        while (all.size() < width) {
            all.add("");
        }
        return List.copyOf(all.subList(0, width));
    }

    private List<String> surplusNames() {
        return shape.names().stream()
                .skip(headers.size())
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** Whether the first name belongs to the first column, as both tell of times, and the second column does not. */
    private boolean beginsWithTime(String name) {
        boolean isTime = ColumnNames.isTime(name) || ColumnNames.timePart(name).isPresent();
        return isTime
                && !times(0).isEmpty()
                && times(1).stream().noneMatch(fit -> fit.form().hasDate());
    }

    private List<TimeForms.Fit> times(int cell) {
        return TimeForms.of(
                rows.stream().map(row -> row.cell(cell)).toList(), new Hints(cell == 0, cell == 0, cell > 0));
    }
}
