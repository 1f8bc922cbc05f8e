package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.recipe.Recipe;
import dev.lookback.runs.Branch;
import dev.lookback.runs.Labels;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.RunRow;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.runs.queue.KeptRuns.Kept;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.runs.store.weights.KeepRules;
import dev.lookback.text.Message;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunState;
import dev.lookback.training.Waves;
import dev.lookback.window.TargetForm;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

    @TempDir
    private Path folder;

    private RunStore store;

    @BeforeEach
    void open() {
        store = RunStore.open(folder.resolve("runs.db"), "1.2.3");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        open();
    }

    @Test
    void runsAreJudgedAlikeByTheSameValidationRows() {
        Recipe recipe = Waves.recipe();
        KeptRuns.train(store, recipe);
        KeptRuns.train(store, recipe.withSeed(7).withTargetForm(TargetForm.CHANGE));
        KeptRuns.train(store, recipe.withSplits(new SplitSpec.ByRows(200, 40, OptionalInt.empty())));
        KeptRuns.train(store, recipe.withSplits(new SplitSpec.ByFraction(200 / 300.0, 50 / 300.0, 50 / 300.0)));
        store.runs().add(NewRun.of(recipe, "waits"));

        assertThat(store.alike().judgedAlike(recipe.withSeed(99), Waves.series()))
                .as("two by rows, and one by shares that come to the same")
                .isEqualTo(3);
        assertThat(store.alike().judgedAlike(recipe.withData(recipe.data().withTarget("noise")), Waves.series()))
                .isZero();
    }

    @Test
    void aRunComesBackWhole() {
        Kept kept = KeptRuns.train(store, Waves.recipe());
        reopen();

        StoredRun run = store.runs().find(kept.id()).orElseThrow();

        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(run.recipe()).isEqualTo(Waves.recipe());
        assertThat(run.history()).isEqualTo(kept.result().history());
        assertThat(run.bestEpoch()).isEqualTo(kept.result().bestEpoch());
        assertThat(run.scores()).isEqualTo(kept.result().scores());
        assertThat(run.facts()).contains(kept.result().facts());
        assertThat(run.version()).isEqualTo("1.2.3");
        assertThat(run.engine()).isNotEmpty();
        assertThat(run.speed()).isEqualTo(kept.result().trainWindowsPerSecond());
        assertThat(run.ended()).isPresent();
        assertThat(store.outcomes().forecasts(kept.id()))
                .usingRecursiveComparison()
                .isEqualTo(kept.result().forecasts());
        assertThat(store.outcomes().model(kept.id()).orElseThrow().weights())
                .containsExactly(kept.result().model().weights());
    }

    @Test
    void aModelWhoseWeightsAreDamagedIsNamed() throws SQLException {
        Kept kept = KeptRuns.train(store, Waves.recipe());
        int bytes = 4 * kept.result().model().weights().length;
        for (int length : new int[] {0, 3, 4, bytes - 4, bytes + 4}) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("runs.db"))) {
                connection.createStatement().execute("UPDATE weights SET data = zeroblob(" + length + ")");
            }

            StoreException e = catchThrowableOfType(
                    StoreException.class, () -> store.outcomes().model(kept.id()));

            assertThat(e.reason().key()).as("%d bytes", length).isEqualTo("runs.store.model");
        }
    }

    @Test
    void everyEpochCanBeLookedBackAt() {
        Kept kept = KeptRuns.train(store, Waves.recipe());

        assertThat(store.progress().epochsWithWeights(kept.id())).containsExactly(1, 2, 3, 4);
        assertThat(store.outcomes().model(kept.id(), 1).orElseThrow().weights())
                .isNotEqualTo(store.outcomes().model(kept.id(), 4).orElseThrow().weights());
        assertThat(store.outcomes().model(kept.id(), 5)).isEmpty();
    }

    @Test
    void whatTheOptimizerRemembersGoesWhenARunIsFinishedUnlessItIsToBeKept() {
        Kept dropped = KeptRuns.train(store, Waves.recipe());
        store.keep(KeepRules.usual().withOptimizers(true));
        Kept kept = KeptRuns.train(store, Waves.recipe().withSeed(2));

        assertThat(store.progress().checkpoint(dropped.id())).isEmpty();
        assertThat(store.progress().hasOptimizer(dropped.id(), 4)).isFalse();
        assertThat(store.progress().checkpoint(kept.id()).orElseThrow().epoch()).isEqualTo(4);
        assertThat(store.progress().hasOptimizer(kept.id(), 4)).isTrue();
    }

    @Test
    void equalArraysAreKeptOnce() {
        KeptRuns.train(store, Waves.recipe());
        long alone = arrays();

        KeptRuns.train(store, Waves.recipe().withSeed(5));

        assertThat(arrays() - alone)
                .as("forecasts only, of train and validation")
                .isEqualTo(2);
    }

    @Test
    void labelsAndBranchesAreKept() {
        long parent = store.runs().add(NewRun.of(Waves.recipe(), "a.csv"));
        long child = store.runs()
                .add(NewRun.of(Waves.recipe(), "a.csv").withBranch(Optional.of(new Branch(parent, OptionalInt.of(3)))));
        Labels labels = new Labels("名字", "two\nlines", Set.of("cnn", "best"), true, OptionalInt.of(4));
        store.runs().label(child, labels);
        reopen();

        StoredRun run = store.runs().find(child).orElseThrow();
        assertThat(run.labels()).isEqualTo(labels);
        assertThat(run.origin().branch()).contains(new Branch(parent, OptionalInt.of(3)));
        assertThat(run.state()).isEqualTo(RunState.QUEUED);
    }

    @Test
    void aFailureIsKeptInWords() {
        long run = store.runs().add(NewRun.of(Waves.recipe(), "a.csv"));
        RunEvent.Failed failure = new RunEvent.Failed(
                Message.of("training.exploded.notFinite", 3, 1.5),
                Message.of("runs.store.temporary", Message.of("runs.store.full", "z"), "w"));

        store.outcomes().failed(run, failure);

        assertThat(store.runs().find(run).orElseThrow().failure()).contains(failure);
    }

    @Test
    void whatIsDeletedComesBackUntilTheStoreIsOpenedAgain() {
        Kept one = KeptRuns.train(store, Waves.recipe());
        long two = store.runs().add(NewRun.of(Waves.recipe(), "b.csv"));

        store.runs().delete(List.of(one.id(), two));
        assertThat(rows("")).isEmpty();
        assertThat(store.runs().find(one.id())).isEmpty();
        store.runs().restore(List.of(one.id()));
        assertThat(rows("")).extracting(RunRow::id).containsExactly(one.id());
        reopen();

        store.runs().restore(List.of(two));
        assertThat(rows("")).extracting(RunRow::id).containsExactly(one.id());
        assertThat(store.outcomes().forecasts(one.id())).hasSize(2);
        store.runs().delete(List.of(one.id()));
        reopen();
        assertThat(arrays()).isZero();
    }

    @Test
    void runsAreFilteredByEverythingTheyHave() {
        Kept trained = KeptRuns.train(store, Waves.recipe());
        Recipe other = Waves.recipe().withSeed(9).withTargetForm(TargetForm.CHANGE);
        long queued = store.runs().add(NewRun.of(other, "other.csv").withName("second try"));
        store.runs().label(queued, new Labels("second try", "", Set.of("later"), true, OptionalInt.empty()));
        double mae = trained.result().scores().get(Split.VALIDATION).network().mae();

        assertThat(found("")).containsExactly(queued, trained.id());
        assertThat(found("seed = 9")).containsExactly(queued);
        assertThat(found("kernelSize = 3 and state = finished")).containsExactly(trained.id());
        assertThat(found("layers[0].filters > 4")).isEmpty();
        assertThat(found("layers[0].filters >= 4")).hasSize(2);
        assertThat(found("mae > " + mae / 2)).containsExactly(trained.id());
        assertThat(found("not mae > " + mae / 2)).containsExactly(queued);
        assertThat(found("targetForm = change")).containsExactly(queued);
        assertThat(found("optimizer = Adam")).hasSize(2);
        assertThat(found("optimizer = SGD")).isEmpty();
        assertThat(found("shuffle = true")).hasSize(2);
        assertThat(found("starred")).containsExactly(queued);
        assertThat(found("tags ~ LAT")).containsExactly(queued);
        assertThat(found("TRY second")).containsExactly(queued);
        assertThat(found("waves or later")).hasSize(2);
        assertThat(found("created > 2020-01-01 and created < 2021-01-01")).isEmpty();
    }

    @Test
    void columnsAreThoseAskedForAndRunsWithoutAValueComeLast() {
        Kept trained = KeptRuns.train(store, Waves.recipe());
        long queued = store.runs().add(NewRun.of(Waves.recipe().withSeed(2), "b.csv"));
        RunField mae = RunFields.of("mae").orElseThrow();
        List<RunField> columns = Stream.of("mae", "lookback", "optimizer", "series", "starred", "created", "shuffle")
                .map(word -> RunFields.of(word).orElseThrow())
                .toList();

        for (boolean descending : new boolean[] {true, false}) {
            List<RunRow> rows = store.runs()
                    .rows(new RunQuery(Filter.all(), columns, List.of(new RunQuery.Order(mae, descending))));

            assertThat(rows).extracting(RunRow::id).containsExactly(trained.id(), queued);
            assertThat(rows.get(0).values().subList(0, 5))
                    .containsExactly(
                            trained.result()
                                    .scores()
                                    .get(Split.VALIDATION)
                                    .network()
                                    .mae(),
                            10.0,
                            "Adam",
                            "waves.csv",
                            false);
            assertThat(rows.get(1).values().get(0)).isNull();
        }
    }

    @Test
    void whichRunsThereAreIsReadWithoutALookAtTheirLongTexts() {
        String sql =
                RowQuery.of(new RunQuery(Filter.all(), List.of(), List.of())).sql();
        Database database = Database.open(folder.resolve("runs.db"));
        try {
            String plan = database.read(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + sql)
                    .mapToMap()
                    .list()
                    .toString());
            assertThat(plan).contains("USING COVERING INDEX").doesNotContain("TEMP B-TREE");
        } finally {
            database.close();
        }
    }

    @Test
    void aStoreFromTheFutureIsLeftAlone() {
        store.close();
        Database database = Database.open(folder.resolve("runs.db"));
        database.maintain("PRAGMA user_version = 999");
        database.close();

        assertThat(problem(folder.resolve("runs.db"))).isEqualTo("runs.store.newer");
        store = RunStore.open(folder.resolve("another.db"), "1.2.3");
    }

    @Test
    void whatIsNoStoreIsSaidToBeNone() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.db"), "no database at all, but long enough\n".repeat(50));

        assertThat(problem(file)).isEqualTo("runs.store.damaged");
        assertThat(Files.readString(file)).startsWith("no database");
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(problem(file.resolve("runs.db"))).isEqualTo("runs.store.noFolder");
    }

    @Test
    void aFullDiskIsToldAndLeavesEverythingAsItWas() {
        Kept kept = KeptRuns.train(store, Waves.recipe());
        StoredRun before = store.runs().find(kept.id()).orElseThrow();
        store.close();
        Database database = Database.open(folder.resolve("runs.db"));
        Outcomes outcomes = new Outcomes(database, KeepRules::usual);
        database.maintain("PRAGMA max_page_count = 1");

        StoreException e = catchThrowableOfType(
                StoreException.class,
                () -> new Runs(database, null, "1").add(NewRun.of(Waves.recipe(), "x".repeat(1_000_000))));

        assertThat(e.reason().key()).isEqualTo("runs.store.full");
        assertThat(outcomes.forecasts(kept.id())).hasSize(2);
        database.close();
        open();
        assertThat(store.runs().find(kept.id())).contains(before);
    }

    @Test
    void whileAnotherWritesTheStoreIsLockedAndAfterwardsItKeepsWhatItIsGiven() {
        long before = store.runs().add(NewRun.of(Waves.recipe(), "a.csv"));
        Database one = Database.open(folder.resolve("runs.db"), 1);
        Database other = Database.open(folder.resolve("runs.db"), 1);
        Runs runs = new Runs(one, null, "1");

        other.write(handle -> {
            handle.execute("UPDATE run SET notes = 'busy'");
            StoreException e =
                    catchThrowableOfType(StoreException.class, () -> runs.add(NewRun.of(Waves.recipe(), "b.csv")));
            assertThat(e.reason().key()).isEqualTo("runs.store.locked");
            assertThat(runs.find(before)).as("it can still be read").isPresent();
        });
        long after = runs.add(NewRun.of(Waves.recipe(), "c.csv"));
        one.close();
        other.close();

        assertThat(found("")).containsExactly(after, before);
    }

    @Test
    void aCopyIsAWholeStore() {
        Kept kept = KeptRuns.train(store, Waves.recipe());
        Path project = folder.resolve("project.lookback");

        store.copyTo(project);

        try (RunStore copy = RunStore.open(project, "1")) {
            assertThat(copy.runs().find(kept.id())).isEqualTo(store.runs().find(kept.id()));
        }
    }

    @Test
    void aCopyReplacesWhatWasThereOnceItIsWhole() throws Exception {
        Path project = Files.writeString(folder.resolve("project.lookback"), "old");
        Path nowhere = folder.resolve("nowhere").resolve("project.lookback");

        assertThat(catchThrowableOfType(StoreException.class, () -> store.copyTo(nowhere))
                        .reason()
                        .key())
                .isEqualTo("file.write.noFolder");
        assertThat(catchThrowableOfType(StoreException.class, () -> store.copyTo(store.file()))
                        .reason()
                        .key())
                .as("itself")
                .isEqualTo("runs.store.locked");
        store.copyTo(project);

        RunStore.open(project, "1").close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".new"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsWrittenToAFileThatIsGoneIsNotTakenForKept() throws Exception {
        Path file = folder.resolve("runs.db");
        store.runs().add(NewRun.of(Waves.recipe(), "a.csv"));
        Path away = Files.move(file, folder.resolve("away.db"));

        assertThat(store.gone()).isPresent();
        assertThat(catchThrowableOfType(
                                StoreException.class, () -> store.runs().add(NewRun.of(Waves.recipe(), "b.csv")))
                        .reason()
                        .key())
                .isEqualTo("runs.store.gone");
        Files.writeString(file, "another one");
        assertThat(store.gone()).as("another file in its place").isPresent();

        Files.move(away, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(store.gone()).isEmpty();
        long later = store.runs().add(NewRun.of(Waves.recipe(), "c.csv"));
        assertThat(store.runs().find(later)).isPresent();
    }

    private static String problem(Path file) {
        return catchThrowableOfType(StoreException.class, () -> RunStore.open(file, "1"))
                .reason()
                .key();
    }

    private List<Long> found(String filter) {
        return rows(filter).stream().map(RunRow::id).toList();
    }

    private List<RunRow> rows(String filter) {
        return store.runs().rows(new RunQuery(Filter.parse(filter), List.of(), List.of()));
    }

    private long arrays() {
        Database database = Database.open(folder.resolve("runs.db"));
        try {
            return database.read(handle -> handle.createQuery("SELECT count(*) FROM array")
                    .mapTo(Long.class)
                    .one());
        } finally {
            database.close();
        }
    }
}
