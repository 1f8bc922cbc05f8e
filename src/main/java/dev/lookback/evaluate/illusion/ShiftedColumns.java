package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Message;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns with a significant distribution shift between the train split and a later one. */
final class ShiftedColumns {

    /** Smallest KS statistic that is reported. */
    private static final double MIN_DISTANCE = 0.1;

    /** Significance level over all columns (Bonferroni). */
    private static final double LEVEL = 0.001;

    /** A column and the later split with the largest shift. */
    private record Shifted(String column, Split split, DistributionShift shift) {}

    private ShiftedColumns() {}

    static Optional<Finding> finding(DetectorInput input, List<String> columns) {
        List<Shifted> shifted = columns.stream()
                .flatMap(name -> shifted(input, name).stream())
                .filter(found ->
                        found.shift.distance() >= MIN_DISTANCE && found.shift.pValue() * columns.size() < LEVEL)
                .sorted(Comparator.comparingDouble(found -> -found.shift.distance()))
                .toList();
        return shifted.isEmpty() ? Optional.empty() : Optional.of(finding(input, shifted, columns.size()));
    }

    private static Optional<Shifted> shifted(DetectorInput input, String column) {
        double[] values = input.series().values(column);
        Borders borders = input.plan().borders();
        double[] train = Arrays.copyOfRange(values, 0, borders.trainEnd());
        return Stream.of(Split.VALIDATION, Split.TEST)
                .flatMap(split -> DistributionShift.of(
                        train, Arrays.copyOfRange(values, borders.start(split), borders.end(split)))
                        .map(shift -> new Shifted(column, split, shift))
                        .stream())
                .max(Comparator.comparingDouble(found -> found.shift.distance()));
    }

    private static Finding finding(DetectorInput input, List<Shifted> shifted, int of) {
        Shifted largest = shifted.get(0);
        Borders borders = input.plan().borders();
        Finding finding = Finding.note(
                        IllusionKind.RANGE,
                        Message.of(
                                "evaluate.illusion.range.distribution",
                                shifted.size(),
                                of,
                                NamedShares.of(shifted, Shifted::column, found -> found.shift.distance()),
                                DetectorInput.name(largest.split),
                                largest.column,
                                largest.shift.distance()))
                .with("distance", largest.shift.distance())
                .with("pValue", largest.shift.pValue())
                .with(shares(largest))
                .at(new Place.Rows(largest.column, borders.start(largest.split), borders.end(largest.split)));
        for (Shifted each : shifted) {
            finding = finding.with("distance." + each.column, each.shift.distance());
        }
        return finding;
    }

    /** P–P plot: on the diagonal where the distributions agree. */
    private static Sketch shares(Shifted largest) {
        return new Sketch.Dots(
                Message.of("evaluate.illusion.range.below", DetectorInput.name(Split.TRAIN), largest.column),
                largest.shift.below()[0],
                Message.of("evaluate.illusion.range.below", DetectorInput.name(largest.split), largest.column),
                largest.shift.below()[1]);
    }
}
