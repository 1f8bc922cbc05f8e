package dev.lookback.series.prepare;

import dev.lookback.series.MissingPolicy;
import dev.lookback.series.Preparation;
import dev.lookback.series.PreparationProblem;
import dev.lookback.series.UsedRows;
import dev.lookback.series.rhythm.Gaps;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Rows and columns that a preparation and the columns in use make of a file.
 *
 * @param used names of the columns in use that there are
 * @param selection rows of the columns, all where the columns in use leave none
 * @param isEmpty whether they leave none
 */
record PreparedRows(
        SourceFile source,
        Preparation preparation,
        Resampled resampled,
        PreparedColumns columns,
        Set<String> used,
        RowSelection selection,
        boolean isEmpty) {

    static PreparedRows of(SourceFile source, Preparation preparation, Collection<String> used) {
        Resampled resampled = Resampled.of(source.values(), preparation.resampling(), source.columns());
        Definitions definitions = definitions(source, resampled.columns(), preparation, used);
        return of(source, preparation, resampled, definitions, used, Optional.empty());
    }

    private static Definitions definitions(
            SourceFile source, RowColumns base, Preparation preparation, Collection<String> used) {
        return Definitions.of(source.values().names(), base, preparation, used);
    }

    private static PreparedRows of(
            SourceFile source,
            Preparation preparation,
            Resampled resampled,
            Definitions definitions,
            Collection<String> asked,
            Optional<PreparedColumns> known) {
        Set<String> used = asked.stream()
                .filter(name -> definitions.find(name).isPresent())
                .collect(Collectors.toUnmodifiableSet());
        MissingPolicy policy = source.options().missing();
        PreparedColumns columns = known.filter(same -> policy != MissingPolicy.DROP_ROWS)
                .orElseGet(() -> PreparedColumns.of(resampled.columns(), definitions, policy, used));
        RowSelection selection = columns.selection(used);
        RowSelection some =
                selection.isEmpty() ? RowSelection.all(columns.seen().count()) : selection;
        return new PreparedRows(source, preparation, resampled, columns, used, some, selection.isEmpty());
    }

    /** Those of another preparation or of other columns; what is the same is shared. */
    PreparedRows with(Preparation other, Collection<String> asked) {
        if (other.equals(preparation) && used.equals(Set.copyOf(asked))) {
            return this;
        }
        Resampled rows = resampled(other);
        Definitions definitions = definitions(other, rows, asked);
        boolean isKnown = rows == resampled && definitions.equals(columns.definitions());
        return of(source, other, rows, definitions, asked, Optional.of(columns).filter(same -> isKnown));
    }

    private Resampled resampled(Preparation other) {
        return other.resampling().equals(preparation.resampling())
                ? resampled
                : Resampled.of(source.values(), other.resampling(), source.columns());
    }

    private Definitions definitions(Preparation other, Resampled rows, Collection<String> asked) {
        boolean isDefined = other.equals(preparation)
                && asked.stream()
                        .allMatch(name -> columns.definitions().find(name).isPresent());
        return isDefined ? columns.definitions() : definitions(source, rows.columns(), other, asked);
    }

    /** Columns of another preparation, without their rows. */
    Definitions definitions(Preparation other, Collection<String> asked) {
        return definitions(other, resampled(other), asked);
    }

    /** Whether these are the same rows of the same coarser rows. */
    boolean hasSameRows(PreparedRows other) {
        return preparation.resampling().equals(other.preparation.resampling())
                && selection.equals(other.selection)
                && columns.seen().equals(other.columns.seen())
                && isEmpty == other.isEmpty;
    }

    /** Whether all columns are the same as well. */
    boolean isSame(PreparedRows other) {
        return preparation.equals(other.preparation)
                && hasSameRows(other)
                && columns.definitions().equals(other.columns.definitions());
    }

    List<PreparationProblem> problems() {
        List<PreparationProblem> problems = new ArrayList<>();
        resampled.problems().forEach(problem -> problems.add(problem.within("preparation")));
        columns.definitions().problems().forEach(problem -> problems.add(problem.within("preparation")));
        if (isEmpty) {
            String file = source.file().getFileName().toString();
            problems.add(new PreparationProblem("features", Message.of("series.used.none", file)));
        }
        return List.copyOf(problems);
    }

    long[] stamps() {
        return selection.pick(columns.stamps());
    }

    /** Gaps of the rows, among them those that the grid fills: each filled row, and the one after them, is as far as the gap is long. */
    Gaps gaps(Gaps ofStamps) {
        if (!(columns.base() instanceof GridColumns grid)) {
            return ofStamps;
        }
        int[] ofGrid = grid.grid().stepsBetweenRows();
        int[] steps = ofStamps.steps().clone();
        for (int row = 1; row < steps.length; row++) {
            steps[row] = Math.max(steps[row], ofGrid[baseRow(row)]);
        }
        return new Gaps(steps);
    }

    double[] values(String column) {
        return selection.pick(columns.values(column));
    }

    /** Row of the resampled ones. */
    int baseRow(int row) {
        return columns.seen().at(selection.at(row));
    }

    /** The last row of the file that a row is made of. */
    int sourceRow(int row) {
        return columns.base().lastSource(baseRow(row));
    }

    /** The same rows with other values of the file after a row. */
    PreparedRows replacedAfter(int last, DoubleSupplier others) {
        FileColumns replaced = source.values().replacedAfter(sourceRow(last), others);
        RowColumns base = resampled.on(replaced);
        return new PreparedRows(
                source.withValues(replaced),
                preparation,
                new Resampled(base, resampled.problems()),
                columns.on(base),
                used,
                selection,
                isEmpty);
    }

    /** @param labels labels of resampled rows */
    UsedRows usedRows(IntFunction<Message> labels) {
        int resampledRows = columns.base().rows();
        Optional<String> latest = Optional.empty();
        int leading = 0;
        for (String name : columns.definitions().names()) {
            int first = used.contains(name) ? columns.firstBaseRow(name) : 0;
            if (first > leading && first < resampledRows) {
                leading = first;
                latest = Optional.of(name);
            }
        }
        int begin = isEmpty ? 0 : leading;
        int filled = source.options().missing() == MissingPolicy.DROP_ROWS || isEmpty
                ? 0
                : used.stream()
                        .mapToInt(name -> columns.missing(name, selection))
                        .sum();
        Optional<Message> begins = latest.map(name -> labels.apply(begin));
        return new UsedRows(
                source.values().rows(), columns.base().resampled(), selection.count(), begin, latest, begins, filled);
    }
}
