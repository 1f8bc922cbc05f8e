package dev.lookback.series.csv;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.MissingValue;
import dev.lookback.series.SeriesChoice;
import dev.lookback.series.SeriesException;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.column.GivenValues;
import dev.lookback.series.number.GivenMissing;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import dev.lookback.text.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Missing values that a person names for columns by name: those of turned tables, whose columns come into being with the turning, are
 * made missing here; a name that no column has is refused.
 */
final class NamedMissing {

    private NamedMissing() {}

    /**
     * The rows with those values missing.
     *
     * @param file how the file was read, before it was turned
     * @throws SeriesException naming a column that is not there
     */
    static Reshaped applied(Interpretation file, Reshaped shaped, ReadOptions options) {
        List<MissingValue> named = options.missingValues().stream()
                .filter(value -> value.column().isPresent())
                .toList();
        if (named.isEmpty()) {
            return shaped;
        }
        Set<String> names = new LinkedHashSet<>();
        file.columns().forEach(column -> names.add(column.name()));
        shaped.layout().columns().forEach(column -> names.add(column.name()));
        for (MissingValue value : named) {
            String name = value.column().orElseThrow();
            if (!names.contains(name) && !isOfSeries(name, shaped)) {
                throw new SeriesException(
                        Message.of("series.problem.noMissingColumn", Excerpt.of(name), NearestName.first(name, names)));
            }
        }
        return shaped.orientation() == ReadOptions.Orientation.DOWN ? shaped : turned(shaped, new GivenValues(named));
    }

    /** Whether a column is of another of the series in the file, which can be chosen in place of the one read. */
    private static boolean isOfSeries(String column, Reshaped shaped) {
        return shaped.series().stream()
                .flatMap(choice -> choice.spans().stream())
                .map(SeriesChoice.Span::id)
                .anyMatch(id -> column.equals(id) || column.startsWith(id + " "));
    }

    private static Reshaped turned(Reshaped shaped, GivenValues given) {
        List<double[]> numbers = new ArrayList<>(shaped.table().numbers());
        int[] missing = shaped.table().missing().clone();
        for (int c = 0; c < numbers.size(); c++) {
            Interpretation.Column column = shaped.layout().columns().get(c);
            GivenMissing of = given.of(column.name(), column.notation());
            if (!of.isNone() && numbers.get(c) != null) {
                numbers.set(
                        c,
                        Arrays.stream(numbers.get(c))
                                .map(value -> of.applied(value, () -> ""))
                                .toArray());
                missing[c] = (int)
                        Arrays.stream(numbers.get(c)).filter(Double::isNaN).count();
            }
        }
        return shaped.with(shaped.table().with(numbers, missing));
    }
}
