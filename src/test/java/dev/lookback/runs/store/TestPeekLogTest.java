package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.runs.RunRow;
import dev.lookback.runs.SealedScore;
import dev.lookback.runs.TestPeeks;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.runs.queue.KeptRuns.Kept;
import dev.lookback.training.RunResult;
import dev.lookback.training.SplitEvaluator;
import dev.lookback.training.Waves;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPeekLogTest {

    @TempDir
    private Path folder;

    private RunStore store;

    @BeforeEach
    void open() {
        store = RunStore.open(folder.resolve("runs.db"), "1");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        close();
        open();
    }

    private static Recipe recipe(long seed, String digest) {
        Recipe recipe = Waves.recipe().withSeed(seed);
        return recipe.withData(recipe.data().withDigest(digest));
    }

    private static RunResult judged(Kept run) {
        return SplitEvaluator.reopened(run.result().model(), Waves.series(), Set.of(Split.TEST));
    }

    private TestPeeks look(Kept run) {
        RunResult judged = judged(run);
        return store.looks()
                .open(
                        run.id(),
                        judged.forecasts().get(Split.TEST),
                        judged.scores().get(Split.TEST));
    }

    private TestPeeks count(Kept run) {
        return store.looks().count(run.result().recipe().data().digest(), Optional.of(run.id()));
    }

    private List<Long> found(String filter) {
        return rows(filter).stream().map(RunRow::id).toList();
    }

    private List<RunRow> rows(String filter) {
        return store.runs()
                .rows(new RunQuery(
                        Filter.parse(filter), List.of(RunFields.of("test.mae").orElseThrow()), List.of()));
    }

    @Test
    void aRunHasTestResultsOnceSomebodyHasLooked() {
        Kept run = KeptRuns.train(store, recipe(1, "a"));
        assertThat(store.runs().find(run.id()).orElseThrow().isTestSealed()).isTrue();
        assertThat(found("test.mae > 0 or test.mae <= 0")).isEmpty();
        assertThat(rows("").get(0).values()).containsExactly(SealedScore.CLOSED);
        RunResult judged = judged(run);
        Scores scores = judged.scores().get(Split.TEST);

        assertThat(look(run)).isEqualTo(new TestPeeks(1, 0));
        reopen();

        assertThat(store.runs().find(run.id()).orElseThrow()).satisfies(kept -> {
            assertThat(kept.isTestSealed()).isFalse();
            assertThat(kept.scores()).containsEntry(Split.TEST, scores);
        });
        SplitForecast forecast = store.outcomes().forecasts(run.id()).get(Split.TEST);
        assertThat(forecast.forecast())
                .containsExactly(judged.forecasts().get(Split.TEST).forecast());
        assertThat(count(run)).isEqualTo(new TestPeeks(1, 0));
        assertThat(found("test.mae > 0")).containsExactly(run.id());
    }

    @Test
    void openingTheSameTwiceIsOneLook() {
        Kept run = KeptRuns.train(store, recipe(1, "a"));
        look(run);

        assertThat(look(run)).isEqualTo(new TestPeeks(1, 0));
    }

    @Test
    void everyLookAndEveryRunTriedBeforeItCounts() {
        Kept first = KeptRuns.train(store, recipe(1, "a"));
        Kept second = KeptRuns.train(store, recipe(2, "a"));
        Kept third = KeptRuns.train(store, recipe(3, "a"));
        KeptRuns.train(store, recipe(4, "other data"));
        store.runs().delete(List.of(second.id()));
        reopen();
        assertThat(store.runs().find(second.id())).isEmpty();

        assertThat(count(third)).as("before any look").isEqualTo(new TestPeeks(0, 2));
        assertThat(look(third)).as("a run that is gone was tried all the same").isEqualTo(new TestPeeks(1, 2));
        KeptRuns.train(store, recipe(5, "a"));
        assertThat(look(first)).isEqualTo(new TestPeeks(2, 3));

        assertThat(count(third)).as("runs before that look").isEqualTo(new TestPeeks(2, 2));
        assertThat(store.looks().count("other data", Optional.empty())).isEqualTo(new TestPeeks(0, 1));
    }

    @Test
    void bordersDoNotMakeDataFresh() {
        Kept run = KeptRuns.train(store, recipe(1, "a"));
        look(run);
        Recipe moved = recipe(1, "a").withSplits(new SplitSpec.ByRows(150, 50, OptionalInt.of(50)));

        assertThat(count(KeptRuns.train(store, moved))).isEqualTo(new TestPeeks(1, 1));
    }

    @Test
    void aNetworkThatIsNoRunIsLookedAtToo() {
        KeptRuns.train(store, recipe(1, "a"));

        assertThat(store.looks().look("a")).isEqualTo(new TestPeeks(1, 1));
        assertThat(store.looks().look("a")).isEqualTo(new TestPeeks(2, 1));
    }

    @Test
    void whatIsTrainedFurtherIsSealedAgainAndTheLookStays() {
        Kept run = KeptRuns.train(store, recipe(1, "a"));
        look(run);

        store.outcomes().over(run.id(), run.result());

        assertThat(store.runs().find(run.id()).orElseThrow().isTestSealed()).isTrue();
        assertThat(store.outcomes().forecasts(run.id())).doesNotContainKey(Split.TEST);
        assertThat(count(run).looks()).isEqualTo(1);
        assertThat(look(run).looks()).isEqualTo(2);
    }

    @Test
    void runsOfTheTimeWithoutASealWereAllLookedAt() throws Exception {
        Path file = folder.resolve("old.db");
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = old.createStatement()) {
            statement.executeUpdate(new String(
                    RunStore.class.getResourceAsStream("/store/1.sql").readAllBytes(), StandardCharsets.UTF_8));
            for (int run = 1; run <= 3; run++) {
                try (PreparedStatement insert = old.prepareStatement(
                        "INSERT INTO run(id, uuid, state, recipe, series, digest, seed, setup, version, created, started,"
                                + " ended, epochs) VALUES (?1, ?1, 'finished', ?2, 'a.csv', 'a', 1, '', '1', ?3, ?3, ?3 + 5, 1)")) {
                    insert.setInt(1, run);
                    insert.setString(2, RecipeFile.toJson(recipe(run, "a")));
                    insert.setInt(3, 10 * run);
                    insert.executeUpdate();
                }
            }
            statement.executeUpdate("INSERT INTO score(run, split, mae) VALUES (1, 'validation', 1), (2, 'test', 1),"
                    + " (3, 'test', 1)");
            statement.executeUpdate("PRAGMA user_version = 1");
        }

        try (RunStore opened = RunStore.open(file, "2")) {
            assertThat(opened.looks().count("a", Optional.of(3L))).isEqualTo(new TestPeeks(2, 2));
            assertThat(opened.looks().count("a", Optional.of(2L))).isEqualTo(new TestPeeks(2, 1));
            assertThat(opened.looks().count("a", Optional.of(1L)))
                    .as("never looked at: two others were tried so far")
                    .isEqualTo(new TestPeeks(2, 2));
        }
    }
}
