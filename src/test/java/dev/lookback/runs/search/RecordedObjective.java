package dev.lookback.runs.search;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Validation losses of 864 recipes around the preset "small" on the sample with a pattern (on prices all recipes are equally
 * bad), after each of nine epochs, recorded by {@link ObjectiveRecorder}: what a search finds can be checked without training.
 *
 * @param losses after each epoch, by the point
 */
record RecordedObjective(Map<Point, double[]> losses) {

    static final int EPOCHS = 9;

    static final List<String> VARY = List.of(
            "windows.lookback=10,20,40,80",
            "network.layers[0].filters=8,16,32",
            "network.layers[0].kernelSize=3,5,9",
            "network.layers[0].count=1,2,3",
            "training.learningRate=0.0003,0.001,0.003,0.01",
            "training.batchSize=32,128");

    static final String RESOURCE = "/recorded-objective.csv";

    /** Around which the fields are varied. */
    static Recipe base(Series series) {
        Recipe small = Preset.SMALL.on(series);
        return small.withTraining(small.training().withEpochs(EPOCHS).withEarlyStopping(java.util.Optional.empty()));
    }

    static RecordedObjective read() {
        try (var in = RecordedObjective.class.getResourceAsStream(RESOURCE)) {
            Map<Point, double[]> losses = new HashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                List<String> cells = List.of(line.split(","));
                int point = VARY.size();
                losses.put(
                        new Point(cells.subList(0, point)),
                        cells.subList(point, cells.size()).stream()
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
            return new RecordedObjective(losses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double loss(Point point, int epoch) {
        return losses.get(point)[epoch - 1];
    }

    /** The best that there is. */
    double best() {
        return losses.values().stream()
                .mapToDouble(loss -> Arrays.stream(loss).min().orElseThrow())
                .min()
                .orElseThrow();
    }
}
