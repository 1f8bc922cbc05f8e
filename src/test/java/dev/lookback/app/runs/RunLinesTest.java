package dev.lookback.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.runs.Spread;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import dev.lookback.training.Waves;
import dev.lookback.window.split.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLinesTest {

    private static final RunField MAE = RunFields.of("mae").orElseThrow();

    @TempDir
    private Path folder;

    private static double mae(RunStore store, long seed) {
        return KeptRuns.train(store, Waves.recipe().withSeed(seed))
                .result()
                .scores()
                .get(Split.VALIDATION)
                .network()
                .mae();
    }

    @Test
    void inAGroupTheSameSeedTwiceCountsOnce() {
        try (RunStore store = RunStore.open(folder.resolve("runs.db"), "1")) {
            double one = mae(store, 1);
            mae(store, 1);
            double two = mae(store, 2);
            RunQuery query = new RunQuery(Filter.all(), List.of(MAE), List.of());

            List<RunLine> lines =
                    new RunLines(query, Optional.of(RunField.Own.SETUP), new Texts(Locale.ENGLISH)).of(store);

            assertThat(lines).singleElement().isInstanceOfSatisfying(RunLine.OfGroup.class, group -> {
                assertThat(group.runs()).hasSize(3);
                assertThat(group.values()).singleElement().isInstanceOfSatisfying(Spread.class, spread -> {
                    assertThat(spread.count()).isEqualTo(2);
                    assertThat(spread.mean()).isCloseTo((one + two) / 2, within(1e-12));
                });
            });
        }
    }
}
