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

/** Columns whose values are distributed otherwise in a later split than in training. */
final class ShiftedColumns {

    /** Differences that are told: of a tenth of the values or more, and rarer by chance than this over all columns. */
    private static final double DISTANCE = 0.1;

    private static final double RARE = 0.001;

    /** A column and the later split that differs most. */
    private record Shifted(String column, Split split, DistributionShift shift) {}

    private ShiftedColumns() {}

    static Optional<Finding> finding(Facts facts, List<String> columns) {
        List<Shifted> shifted = columns.stream()
                .flatMap(name -> shifted(facts, name).stream())
                .filter(found -> found.shift.distance() >= DISTANCE && found.shift.pValue() * columns.size() < RARE)
                .sorted(Comparator.comparingDouble(found -> -found.shift.distance()))
                .toList();
        return shifted.isEmpty() ? Optional.empty() : Optional.of(finding(facts, shifted, columns.size()));
    }

    private static Optional<Shifted> shifted(Facts facts, String column) {
        double[] values = facts.series().values(column);
        Borders borders = facts.plan().borders();
        double[] training = Arrays.copyOfRange(values, 0, borders.trainEnd());
        return Stream.of(Split.VALIDATION, Split.TEST)
                .flatMap(split -> DistributionShift.of(
                        training, Arrays.copyOfRange(values, borders.start(split), borders.end(split)))
                        .map(shift -> new Shifted(column, split, shift))
                        .stream())
                .max(Comparator.comparingDouble(found -> found.shift.distance()));
    }

    private static Finding finding(Facts facts, List<Shifted> shifted, int of) {
        Shifted most = shifted.get(0);
        Borders borders = facts.plan().borders();
        Finding finding = Finding.note(
                        IllusionKind.RANGE,
                        Message.of(
                                "evaluate.illusion.range.distribution",
                                shifted.size(),
                                of,
                                NamedShares.of(shifted, Shifted::column, found -> found.shift.distance()),
                                Facts.name(most.split),
                                most.column,
                                most.shift.distance()))
                .with("distance", most.shift.distance())
                .with("pValue", most.shift.pValue())
                .with(shares(most))
                .at(new Place.Rows(most.column, borders.start(most.split), borders.end(most.split)));
        for (Shifted each : shifted) {
            finding = finding.with("distance." + each.column, each.shift.distance());
        }
        return finding;
    }

    /** On the diagonal where both are distributed alike, off it by the distance at most. */
    private static Sketch shares(Shifted most) {
        return new Sketch.Dots(
                Message.of("evaluate.illusion.range.below", Facts.name(Split.TRAIN), most.column),
                most.shift.below()[0],
                Message.of("evaluate.illusion.range.below", Facts.name(most.split), most.column),
                most.shift.below()[1]);
    }
}
