package dev.lookback.series.csv;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.FileReport;
import dev.lookback.series.LazyRhythm;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.Resolution;
import dev.lookback.series.RowOrder;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.file.TableText;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.TimeSource;
import dev.lookback.text.Message;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Assembles the series and its report from the rows read: sorts them and fills missing values. */
record SeriesAssembler(
        TableText file,
        String digest,
        ReadOptions options,
        FileEncoding encoding,
        Hypotheses.Result result,
        Reshaped shaped) {

    /** Largest number of cells shown of a sample line. */
    private static final int SHOWN_CELLS = 100;

    private Interpretation layout() {
        return shaped.layout();
    }

    private RawTable table() {
        return shaped.table();
    }

    Reading reading() {
        String name = file.name();
        if (table().rows() == 0) {
            List<FileReport.Skipped> skipped = table().log().skipped();
            throw new SeriesException(
                    skipped.isEmpty()
                            ? Message.of("series.problem.noRows", name)
                            : Message.of(
                                    "series.problem.allSkipped",
                                    name,
                                    skipped.get(0).line(),
                                    skipped.get(0).reason()));
        }
        List<ColumnInfo> columns = ColumnRoles.of(layout(), table());
        List<Integer> features = IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).role().isUsable())
                .boxed()
                .toList();
        if (features.isEmpty()) {
            throw new SeriesException(Message.of("series.problem.noNumbers", name));
        }
        double[] times = seconds(table().times());
        RowOrder order = options.order().orElseGet(() -> RowOrderDetector.detect(sortKey(columns, times)));
        int[] ascending = RowOrderDetector.ascending(table().rows(), order, times);
        List<double[]> values = features.stream()
                .map(c -> GapFilling.pick(table().numbers().get(c), ascending))
                .toList();
        int missingCells =
                features.stream().mapToInt(c -> columns.get(c).missing()).sum();
        GapFilling gaps = missingCells == 0
                ? GapFilling.nothing(values, table().rows())
                : GapFilling.apply(values, table().rows(), options.missing());
        if (gaps.kept().length == 0) {
            throw new SeriesException(Message.of("series.problem.noneLeft", name));
        }
        int[] fileRows = gaps.dropped() == 0 ? ascending : GapFilling.pick(ascending, gaps.kept());
        Series series = series(columns, features, gaps, times.length == 0 ? times : GapFilling.pick(times, fileRows));
        return new Reading(series, report(series, order, missingCells, gaps, fileRows));
    }

    private static double[] seconds(long[] millis) {
        double[] seconds = new double[millis.length];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = millis[i] / 1000.0;
        }
        return seconds;
    }

    /** Values that determine the order: the time, else a row index, else none. */
    private double[] sortKey(List<ColumnInfo> columns, double[] times) {
        for (int c = 0; c < columns.size() && times.length == 0; c++) {
            if (columns.get(c).role() == ColumnRole.INDEX) {
                return table().numbers().get(c);
            }
        }
        return times;
    }

    private Series series(List<ColumnInfo> columns, List<Integer> features, GapFilling gaps, double[] seconds) {
        List<String> names = features.stream().map(c -> columns.get(c).name()).toList();
        // No table of Tablesaw: its first use searches all libraries for formats that it could read.
        List<SharedColumn> values = IntStream.range(0, names.size())
                .mapToObj(i -> new SharedColumn(names.get(i), gaps.columns().get(i)))
                .toList();
        return new TableSeries(
                file.file(),
                digest,
                shaped.pinned(options),
                gaps.kept().length,
                columns,
                new ColumnIndex(names),
                values,
                seconds,
                Resolution.of(seconds),
                new LazyRhythm(gaps.kept().length, row -> Math.round(seconds[row] * 1000)));
    }

    private FileReport report(Series series, RowOrder order, int missingCells, GapFilling gaps, int[] fileRows) {
        LineLog log = table().log();
        int[] origins = table().origins()
                .map(rows -> Arrays.stream(fileRows).map(row -> rows[row]).toArray())
                .orElse(fileRows);
        return new FileReport(
                file.part(),
                file.parts(),
                encoding.charset().name(),
                result.dialect().delimiter(),
                isDecimalComma(),
                layout().timeName().filter(name -> !name.isEmpty()),
                layout().time().map(TimeSource::format),
                table().offsets(),
                time(Arrays.stream(table().times()).min()),
                time(Arrays.stream(table().times()).max()),
                order,
                log.lines(),
                log.continuedLines(),
                log.headerLines(),
                log.rows(),
                log.blankLines(),
                log.skipped(),
                missingCells,
                table().unreadable(),
                new FileReport.Ragged(log.shortRows(), log.longRows(), layout().surplusNames()),
                SuspectedValues.in(series.columns(), table()),
                gaps.dropped(),
                gaps.filled(),
                samples(log.first(), series, origins),
                samples(log.last(), series, origins),
                result.ambiguity(),
                renamed(),
                shaped.orientation(),
                shaped.series());
    }

    private boolean isDecimalComma() {
        List<Interpretation.Column> numbers = layout().columns().stream()
                .filter(column -> column.kind() == Interpretation.Kind.NUMBER)
                .toList();
        return numbers.stream()
                                .filter(column -> column.notation().decimal() == ',')
                                .count()
                        * 2
                > numbers.size();
    }

    private List<FileReport.Renamed> renamed() {
        if (shaped.orientation() != ReadOptions.Orientation.DOWN) {
            return List.of(); // its columns are not those of the header
        }
        return IntStream.range(0, layout().columns().size())
                .filter(c -> !layout().headerLines().isEmpty()
                        && !layout().columns()
                                .get(c)
                                .name()
                                .equals(layout().columns().get(c).header()))
                .mapToObj(c -> new FileReport.Renamed(
                        c + 1,
                        layout().columns().get(c).header(),
                        layout().columns().get(c).name()))
                .toList();
    }

    private static Optional<LocalDateTime> time(OptionalLong millis) {
        return millis.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDateTime.ofInstant(Instant.ofEpochMilli(millis.getAsLong()), ZoneOffset.UTC));
    }

    private List<FileReport.LineSample> samples(List<LineLog.Line> lines, Series series, int[] fileRows) {
        List<FileReport.LineSample> samples = new ArrayList<>();
        for (LineLog.Line line : lines) {
            int row = line.row() < 0 ? -1 : indexOf(line.row(), fileRows);
            samples.add(new FileReport.LineSample(
                    line.number(), line.text(), row, row < 0 ? List.of() : cells(series, row)));
        }
        return List.copyOf(samples);
    }

    private static int indexOf(int fileRow, int[] fileRows) {
        return fileRow < fileRows.length && fileRows[fileRow] == fileRow
                ? fileRow
                : IntStream.range(0, fileRows.length)
                        .filter(row -> fileRows[row] == fileRow)
                        .findFirst()
                        .orElse(-1);
    }

    private static List<String> cells(Series series, int row) {
        List<String> cells = new ArrayList<>();
        if (series.hasTime()) {
            cells.add(series.timeLabel(row));
        }
        series.features().stream().limit(SHOWN_CELLS).forEach(feature -> cells.add(plain(series.values(feature)[row])));
        if (series.features().size() > SHOWN_CELLS) {
            cells.add("…");
        }
        return List.copyOf(cells);
    }

    private static String plain(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
