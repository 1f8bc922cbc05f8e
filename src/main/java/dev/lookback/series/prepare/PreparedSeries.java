package dev.lookback.series.prepare;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.Extremes;
import dev.lookback.series.LazyRhythm;
import dev.lookback.series.Preparation;
import dev.lookback.series.PreparationProblem;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Resolution;
import dev.lookback.series.Series;
import dev.lookback.series.UsedRows;
import dev.lookback.series.column.CalendarPart;
import dev.lookback.series.rhythm.Gaps;
import dev.lookback.series.rhythm.RhythmReport;
import dev.lookback.text.Message;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Series prepared from a file for a preparation and the columns in use. All series of a file share its arrays; a column is copied only
 * where rows of it are left out or gaps filled, and only when it is asked for. Thread-safe.
 */
public final class PreparedSeries implements Series {

    private final SourceFile source;
    private final PreparedRows prepared;
    private final List<String> features;
    private final List<ColumnInfo> columns;
    private final List<String> defaultInputs;
    private final RowStamps stamps;
    private final Resolution resolution;
    private final LazyRhythm rhythmOfRows;

    /** Computed when a chart first asks for it. */
    private volatile double[] axis;

    private final Map<String, Extremes> extremes = new ConcurrentHashMap<>();
    private final Map<String, double[]> values = new ConcurrentHashMap<>();
    private final AheadValues ahead;

    /** Rows and columns of another preparation or other columns in use. */
    private record Asked(Preparation preparation, Set<String> used, PreparedRows rows) {}

    private volatile Asked last;

    private PreparedSeries(PreparedRows prepared) {
        this.source = prepared.source();
        this.prepared = prepared;
        this.ahead = new AheadValues(prepared);
        Definitions definitions = prepared.columns().definitions();
        features = new ColumnIndex(definitions.names());
        columns = Stream.concat(source.columns().stream(), definitions.added().stream())
                .toList();
        defaultInputs = source.usualInputs();
        stamps = new RowStamps(prepared.stamps());
        resolution = Resolution.of(stamps.seconds());
        rhythmOfRows = new LazyRhythm(stamps.count(), stamps::at);
    }

    /** The series of a file as it is used by default: without preparation, by its default inputs and the suggested target. */
    public static PreparedSeries of(SourceFile source) {
        return new PreparedSeries(PreparedRows.of(
                source,
                Preparation.NONE,
                Stream.concat(source.usualInputs().stream(), Stream.of(source.targetGuess()))
                        .collect(Collectors.toSet())));
    }

    /** What was asked for last is asked for again and again: whether the run on show is of this series. */
    private PreparedRows rows(Preparation other, Collection<String> used) {
        Asked known = last;
        if (known == null || !known.preparation.equals(other) || !known.used.equals(Set.copyOf(used))) {
            known = new Asked(other, Set.copyOf(used), prepared.with(other, used));
            last = known;
        }
        return known.rows;
    }

    @Override
    public Series prepared(Preparation other, Collection<String> used) {
        PreparedRows rows = rows(other, used);
        return rows.isSame(prepared) ? this : new PreparedSeries(rows);
    }

    @Override
    public List<String> addedBy(Preparation other, Collection<String> used) {
        return prepared.definitions(other, used).added().stream()
                .map(ColumnInfo::name)
                .toList();
    }

    @Override
    public boolean isPreparedFor(Preparation other, Collection<String> used) {
        PreparedRows rows = rows(other, used);
        return rows.used().containsAll(used)
                && rows.hasSameRows(prepared)
                && rows.columns().definitions().areSame(used, prepared.columns().definitions());
    }

    @Override
    public List<PreparationProblem> preparationProblems() {
        return prepared.problems();
    }

    @Override
    public UsedRows usedRows(Collection<String> used) {
        return prepared.with(preparation(), used).usedRows(this::baseLabel);
    }

    private Message baseLabel(int row) {
        long[] all = prepared.columns().base().stamps();
        return all.length == 0
                ? Message.of("series.label.row", row)
                : Message.of("series.label.time", resolution.format(RowStamps.time(all[row])));
    }

    @Override
    public Map<String, Message> coarserRhythms() {
        return source.coarserRhythms();
    }

    @Override
    public List<Message> calendarParts() {
        RowColumns base = prepared.columns().base();
        Stream<Message> holidays =
                base.hasHolidays() ? Stream.of(Message.of("series.calendar.holiday")) : Stream.empty();
        return Stream.concat(base.calendar().stream().map(CalendarPart::words), holidays)
                .toList();
    }

    @Override
    public Map<String, List<String>> fewTexts() {
        return source.fewTexts();
    }

    @Override
    public Series replacedAfter(int last, DoubleSupplier others) {
        return new PreparedSeries(prepared.replacedAfter(last, others));
    }

    /** The last row of the file, as it was read, that a row is made of. */
    public int sourceRow(int row) {
        return prepared.sourceRow(row);
    }

    @Override
    public OptionalInt lineOf(int row) {
        int line = source.lines().applyAsInt(sourceRow(row));
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }

    @Override
    public String name() {
        return source.file().getFileName().toString();
    }

    @Override
    public Path file() {
        return source.file();
    }

    @Override
    public String digest() {
        return source.digest();
    }

    @Override
    public ReadOptions options() {
        return source.options();
    }

    @Override
    public Preparation preparation() {
        return prepared.preparation();
    }

    @Override
    public int rows() {
        return prepared.selection().count();
    }

    @Override
    public List<ColumnInfo> columns() {
        return columns;
    }

    @Override
    public List<String> features() {
        return features;
    }

    @Override
    public List<String> defaultInputs() {
        return defaultInputs;
    }

    @Override
    public String targetGuess() {
        return source.targetGuess();
    }

    @Override
    public double[] values(String column) {
        double[] known = values.get(column);
        if (known == null) {
            known = prepared.values(column);
            double[] other = values.putIfAbsent(column, known);
            known = other == null ? known : other;
        }
        return known;
    }

    @Override
    public Extremes extremes(String column) {
        return extremes.computeIfAbsent(column, name -> Extremes.of(values(name)));
    }

    @Override
    public double[] inputValues(String column, int rows) {
        return rows == 0 || !prepared.columns().isKnownAhead(column) ? values(column) : ahead.values(column, rows);
    }

    @Override
    public boolean hasTime() {
        return stamps.exist();
    }

    @Override
    public LocalDateTime timeAt(int row) {
        return RowStamps.time(stamps.at(row));
    }

    @Override
    public double axisAt(int row) {
        return hasTime() ? stamps.at(row) / 1000.0 : row;
    }

    @Override
    public double[] axis() {
        double[] known = axis;
        if (known == null) {
            known = hasTime() ? stamps.seconds() : Series.super.axis();
            axis = known;
        }
        return known;
    }

    @Override
    public long stampAt(int row) {
        return stamps.at(row);
    }

    @Override
    public RhythmReport rhythmReport() {
        stamps.require();
        return rhythmOfRows.report();
    }

    @Override
    public Gaps gaps() {
        stamps.require();
        return prepared.gaps(rhythmOfRows.gaps());
    }

    @Override
    public int firstRowFrom(LocalDateTime time) {
        return stamps.firstRowFrom(time, rows());
    }

    @Override
    public String timeLabel(int row) {
        return resolution.format(timeAt(row));
    }
}
