package dev.lookback.runs.search;

import dev.lookback.engine.Engine;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.training.EpochResult;
import dev.lookback.training.Job;
import dev.lookback.training.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Trains what {@link RecordedObjective} has; {@code mvn test -Dtest=ObjectiveRecorder -Drecord=true} takes a few minutes. */
@EnabledIfSystemProperty(named = "record", matches = "true")
class ObjectiveRecorder {

    private static final Path SERIES = Path.of("data/pattern-synthetic.csv");
    private static final Path OUT = Path.of("src/test/resources" + RecordedObjective.RESOURCE);

    @Test
    void record() throws IOException {
        Series series = new SeriesReader()
                .read(SERIES, ReadOptions.detect(), ReadProgress.NONE)
                .series();
        SearchSpace space = SearchSpace.parse(RecordedObjective.base(series), RecordedObjective.VARY);
        List<String> lines;
        try (Trainer trainer = new Trainer()) {
            lines = LongStream.range(0, space.size().orElseThrow())
                    .parallel()
                    .mapToObj(space::grid)
                    .filter(point -> space.isValid(
                            point, recipe -> RecipeCheck.of(recipe, series).trainable()))
                    .map(point -> line(point, space.at(point), series, trainer))
                    .collect(Collectors.toList());
        }
        String head = RecordedObjective.VARY.stream()
                .map(text -> text.substring(0, text.indexOf('=')))
                .collect(Collectors.joining(","));
        lines.add(0, head + ",validation loss after each epoch");
        Files.write(OUT, lines);
    }

    private static String line(Point point, Recipe recipe, Series series, Trainer trainer) {
        List<EpochResult> history = trainer.start(
                        Job.of(recipe, series).withEngine(Engine.best().withThreads(1)), event -> {})
                .result()
                .toCompletableFuture()
                .join()
                .history();
        return String.join(",", point.values()) + ","
                + history.stream()
                        .map(epoch -> String.format(Locale.ROOT, "%.6g", epoch.valLoss()))
                        .collect(Collectors.joining(","));
    }
}
