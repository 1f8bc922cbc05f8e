package dev.lookback.app.sweeps;

import dev.lookback.app.sweeps.pictures.PointValues;
import dev.lookback.app.widget.ObjectiveValue;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Dimension;
import dev.lookback.runs.search.Objective;
import dev.lookback.text.Decimals;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Formats of the columns in the table of trials: the numbers of each have the same decimals.
 *
 * @param fields of each varied field
 */
record TrialFormats(
        DoubleFunction<String> scores, List<Function<String, String>> fields, DoubleFunction<String> seconds) {

    /** Below so many seconds tenths are told. */
    private static final double SHORT = 10;

    private static final double HOUR = 3600;

    static TrialFormats none() {
        return new TrialFormats(Double::toString, List.of(), Double::toString);
    }

    static TrialFormats of(SeenSweep sweep, Texts texts) {
        List<StoredTrial> trials = sweep.trials();
        Objective objective = sweep.sweep().settings().objective();
        List<Function<String, String>> fields = new ArrayList<>();
        List<Dimension> dimensions = sweep.space().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            int index = i;
            fields.add(PointValues.alike(
                    dimensions.get(i).path(),
                    trials.stream().map(trial -> trial.trial().point().values().get(index)),
                    texts));
        }
        double longest = trials.stream().mapToDouble(StoredTrial::seconds).max().orElse(0);
        return new TrialFormats(
                ObjectiveValue.alike(
                        objective,
                        trials.stream()
                                .mapToDouble(
                                        trial -> objective.cost(trial.trial().cost())),
                        texts),
                List.copyOf(fields),
                seconds -> time(seconds, longest, texts));
    }

    /** Whether numbers are written in the same way: their decimals and unit are seen in a zero. */
    boolean isLike(TrialFormats other) {
        return zeros().equals(other.zeros());
    }

    private List<String> zeros() {
        return Stream.concat(
                        Stream.of(scores.apply(0), seconds.apply(0)),
                        IntStream.range(0, fields.size())
                                .mapToObj(i -> fields.get(i).apply("0")))
                .toList();
    }

    /** "7.3 s", "12:05", "1:02:03". */
    static String time(double seconds, Texts texts) {
        return time(seconds, seconds, texts);
    }

    /** With the parts that the longest time of a column has. */
    private static String time(double seconds, double longest, Texts texts) {
        if (longest < SHORT) {
            return texts.get("app.sweeps.trial.seconds", Decimals.number(seconds, 1, texts.locale()));
        }
        long whole = Math.round(seconds);
        return longest < HOUR
                ? "%d:%02d".formatted(whole / 60, whole % 60)
                : "%d:%02d:%02d".formatted(whole / 3600, whole % 3600 / 60, whole % 60);
    }
}
