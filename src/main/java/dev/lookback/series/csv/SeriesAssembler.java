package dev.lookback.series.csv;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.FileReport;
import dev.lookback.series.FileReport.Unused;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.RowOrder;
import dev.lookback.series.Series;
import dev.lookback.series.UsedRows;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.csv.role.ColumnRoles;
import dev.lookback.series.csv.role.SuspectedValues;
import dev.lookback.series.csv.role.TargetGuess;
import dev.lookback.series.csv.table.LineLog;
import dev.lookback.series.csv.table.RawTable;
import dev.lookback.series.csv.table.RowPick;
import dev.lookback.series.file.TableText;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.time.DateOrder;
import dev.lookback.series.guess.time.TimeSource;
import dev.lookback.series.layout.Codes;
import dev.lookback.series.number.MissingMarks;
import dev.lookback.series.prepare.FileColumns;
import dev.lookback.series.prepare.PreparedSeries;
import dev.lookback.series.prepare.SourceFile;
import dev.lookback.series.prepare.TextValues;
import dev.lookback.text.Message;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Assembles the series and its report from the rows read, in ascending order. */
record SeriesAssembler(
        TableText file,
        String digest,
        ReadOptions options,
        FileEncoding encoding,
        Hypotheses.Result result,
        Reshaped shaped) {

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
            throw new NothingReadException(
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
            throw new NothingReadException(Message.of("series.problem.noNumbers", name));
        }
        double[] times = seconds(table().times());
        RowOrder order = options.order().orElseGet(() -> RowOrderDetector.detect(sortKey(columns, times)));
        int[] ascending = RowOrderDetector.ascending(table().rows(), order, times);
        PreparedSeries series = PreparedSeries.of(source(columns, features, ascending));
        int missingCells =
                features.stream().mapToInt(c -> columns.get(c).missing()).sum();
        int[] fileRows = IntStream.range(0, series.rows())
                .map(row -> ascending[series.sourceRow(row)])
                .toArray();
        return new Reading(series, report(series, order, ascending, missingCells, fileRows));
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

    private SourceFile source(List<ColumnInfo> columns, List<Integer> features, int[] ascending) {
        Map<String, TextValues> texts = new HashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            String name = columns.get(c).name();
            texts(c).ifPresent(found -> texts.put(name, found.pick(ascending)));
        }
        List<ColumnInfo> usable = features.stream().map(columns::get).toList();
        FileColumns values = new FileColumns(
                usable.stream().map(ColumnInfo::name).toList(),
                features.stream()
                        .map(c -> RowPick.of(table().numbers().get(c), ascending))
                        .toList(),
                usable.stream()
                        .filter(column -> column.missing() == 0)
                        .map(ColumnInfo::name)
                        .collect(Collectors.toSet()),
                texts,
                stamps(ascending));
        return new SourceFile(
                file.file(),
                digest,
                shaped.pinned(named(options)),
                columns,
                TargetGuess.of(columns),
                values,
                FileLines.of(shaped.orientation(), table().log(), table().origins(), ascending));
    }

    /** Times of the rows; hours beside a date may be numbered, through days of 23 to 25. */
    private long[] stamps(int[] ascending) {
        long[] stamps = RowPick.of(table().times(), ascending);
        boolean isNumbered = shaped.orientation() == ReadOptions.Orientation.DOWN_AND_ACROSS
                || layout().time().filter(time -> time.columns().size() > 1).isPresent();
        return isNumbered ? NumberedHours.onClock(stamps) : stamps;
    }

    /** The options with the columns of the time under their names, however a person joined them. */
    private ReadOptions named(ReadOptions asked) {
        return asked.timeColumn()
                        .filter(name -> !name.equals(ReadOptions.NO_TIME))
                        .isPresent()
                ? asked.withTimeColumn(layout().timeName().or(asked::timeColumn))
                : asked;
    }

    /** Texts of a column that has few different ones. */
    private Optional<TextValues> texts(int column) {
        Codes of = column < table().texts().size() ? table().texts().get(column) : null;
        Codes codes = of == null ? null : of.without(MissingMarks::isMissing);
        return codes == null || codes.texts().isEmpty() || codes.texts().size() > TextValues.MOST
                ? Optional.empty()
                : Optional.of(TextValues.of(codes));
    }

    private FileReport report(Series series, RowOrder order, int[] ascending, int missingCells, int[] fileRows) {
        UsedRows used = series.usedRows(used(series));
        LineLog log = table().log();
        int[] origins = table().origins()
                .map(rows -> Arrays.stream(fileRows).map(row -> rows[row]).toArray())
                .orElse(fileRows);
        return new FileReport(
                file.part(),
                file.parts(),
                file.isSheet(),
                encoding.charset().name(),
                result.dialect().delimiter(),
                isDecimalComma(),
                layout().timeName().filter(name -> !name.isEmpty()),
                layout().time().map(TimeSource::format),
                table().offsets(),
                time(ascending[0]),
                time(ascending[ascending.length - 1]),
                order,
                log.lines(),
                log.continuedLines(),
                log.headerLines(),
                log.rows(),
                log.blankLines(),
                log.skipped(),
                shaped.leftOut(),
                missingCells,
                table().unreadable(),
                new FileReport.Ragged(log.shortRows(), log.longRows(), layout().surplusNames()),
                SuspectedValues.in(series.columns(), table()),
                table().rows() - used.used(),
                used.filled(),
                ReadLines.of(log.first(), series, origins),
                ReadLines.of(log.last(), series, origins),
                result.ambiguity(),
                renamed(),
                withoutEffect(),
                shaped.orientation(),
                shaped.series());
    }

    private static Set<String> used(Series series) {
        Set<String> used = new HashSet<>(series.defaultInputs());
        used.add(series.targetGuess());
        return used;
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

    private List<Unused> withoutEffect() {
        List<Unused> all = new ArrayList<>();
        if (file.isSheet() && options.encoding().isPresent()) {
            all.add(Unused.ENCODING);
        }
        if (file.isSheet() && options.delimiter().isPresent()) {
            all.add(Unused.DELIMITER);
        }
        if (file.part().isEmpty() && options.part().isPresent()) {
            all.add(Unused.PART);
        }
        String format = layout().time().map(TimeSource::format).orElse("");
        boolean isUnordered = options.dayFirst()
                .filter(first -> !DateOrder.isInQuestion(format) || DateOrder.isDayFirst(format) != first)
                .isPresent();
        if (isUnordered) {
            all.add(Unused.DAY_FIRST);
        }
        return List.copyOf(all);
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

    /** Time of a row of the table, empty where rows have no time. */
    private Optional<LocalDateTime> time(int row) {
        long[] times = table().times();
        return times.length == 0
                ? Optional.empty()
                : Optional.of(LocalDateTime.ofInstant(Instant.ofEpochMilli(times[row]), ZoneOffset.UTC));
    }
}
