package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.engine.OptimizerState;
import dev.lookback.runs.Branch;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.runs.store.StoreSize.Measure;
import dev.lookback.runs.store.StoreSize.Part;
import dev.lookback.runs.store.weights.KeepRules;
import dev.lookback.runs.store.weights.KeptWeights;
import dev.lookback.runs.store.weights.WeightsEncoding;
import dev.lookback.training.Checkpoint;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunState;
import dev.lookback.training.Waves;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The room that a store takes: weights within their rules, and what gives room back. */
class StorageTest {

    private static final int PARAMETERS = 20_000;
    private static final long BYTES = 4L * PARAMETERS;
    private static final int BEST = 7;

    /** No store without large parts takes as much. */
    private static final long LITTLE = 4 * BYTES;

    /** Room for five epochs. */
    private static final KeepRules RULES = new KeepRules(5 * BYTES, 1L << 30, false);

    @TempDir
    private Path folder;

    private Path file;
    private RunStore store;

    @BeforeEach
    void open() {
        file = folder.resolve("runs.db");
        store = RunStore.open(file, "1");
        store.keep(RULES);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        close();
        open();
    }

    // ---- runs that were never trained

    private long run(int epochs) {
        return run(epochs, 64);
    }

    private long run(int epochs, int most) {
        long run = store.runs().add(NewRun.of(Waves.recipe(), "a.csv"));
        reach(run, 1, epochs, most);
        return run;
    }

    private void reach(long run, int from, int to, int most) {
        List<EpochResult> history = new ArrayList<>();
        for (int epoch = 1; epoch <= to; epoch++) {
            history.add(new EpochResult(epoch, 1, epoch == BEST ? 0.1 : 1.0 / epoch, 1, 0.1));
            if (epoch >= from) {
                int best = epoch < BEST ? epoch : BEST;
                store.progress()
                        .reached(
                                run,
                                new Checkpoint(
                                        history,
                                        best,
                                        weights(best),
                                        weights(epoch),
                                        new OptimizerState(epoch, new float[2 * PARAMETERS]),
                                        1,
                                        1,
                                        1),
                                Map.of(),
                                most);
            }
        }
    }

    private static float[] weights(int epoch) {
        Random random = new Random(epoch);
        float[] weights = new float[PARAMETERS];
        for (int i = 0; i < PARAMETERS; i++) {
            weights[i] = 0.2f * (random.nextFloat() - 0.5f);
        }
        return weights;
    }

    private void finish(long run) {
        store.runs().state(run, RunState.FINISHED);
    }

    private long bytes(long run) {
        return KeptWeights.bytes(store.progress().kept(run));
    }

    private void clean(Set<Measure> measures) {
        clean(store.storage().cleaning(measures));
    }

    private static void clean(Cleaning cleaning) {
        double done = 0;
        while (cleaning.next(() -> false)) {
            assertThat(cleaning.done()).isGreaterThanOrEqualTo(cleaning.done() < 0 ? -1 : done);
            done = Math.max(done, cleaning.done());
        }
        assertThat(cleaning.done()).isEqualTo(1);
    }

    // ---- weights

    @Test
    void weightsStayWithinTheirBytesAndBestAndLastExact() {
        long run = run(40);

        assertThat(bytes(run)).isLessThanOrEqualTo(RULES.bytesPerRun());
        assertThat(store.progress().kept(run))
                .filteredOn(w -> w.encoding().isExact())
                .extracting(KeptWeights::epoch)
                .contains(BEST, 40);
        assertThat(store.progress().kept(run).size()).isGreaterThan(5);
        assertThat(store.progress().weights(run, BEST))
                .hasValueSatisfying(w -> assertThat(w).containsExactly(weights(BEST)));
        assertThat(store.progress().checkpoint(run).orElseThrow().weights()).containsExactly(weights(40));
        KeptWeights rounded = store.progress().kept(run).stream()
                .filter(w -> w.encoding() == WeightsEncoding.FLOAT16)
                .findFirst()
                .orElseThrow();
        float[] back = store.progress().weights(run, rounded.epoch()).orElseThrow();
        assertThat(back[0]).isCloseTo(weights(rounded.epoch())[0], org.assertj.core.api.Assertions.within(1e-3f));
    }

    @Test
    void ofTrialsOnlyTheBestAndTheLastAreKept() {
        long run = run(12, 2);

        assertThat(store.progress().epochsWithWeights(run)).containsExactly(BEST, 12);
    }

    @Test
    void anEpochThatSomethingWasBranchedFromStaysToTheBit() {
        long run = run(10);
        store.runs()
                .add(NewRun.of(Waves.recipe(), "a.csv").withBranch(Optional.of(new Branch(run, OptionalInt.of(10)))));
        reach(run, 11, 60, 64);
        finish(run);
        clean(EnumSet.of(Measure.EPOCHS));

        assertThat(store.progress().epochsWithWeights(run)).containsExactly(BEST, 10, 60);
        assertThat(store.progress().weights(run, 10))
                .hasValueSatisfying(w -> assertThat(w).containsExactly(weights(10)));
    }

    @Test
    void inAllTheOldestRunsGiveUpTheirsFirstAndStarredOnesLast() {
        long starred = run(20);
        long old = run(20);
        long newer = run(20);
        List.of(starred, old, newer).forEach(this::finish);
        store.runs().label(starred, new dev.lookback.runs.Labels("", "", Set.of(), true, OptionalInt.empty()));
        long others = store.storage().size().parts().get(Part.EPOCHS);
        store.keep(new KeepRules(RULES.bytesPerRun(), others - 1, false));

        clean(EnumSet.of(Measure.SURPLUS));

        assertThat(store.progress().epochsWithWeights(old)).containsExactly(BEST, 20);
        assertThat(store.progress().epochsWithWeights(newer)).hasSizeGreaterThan(2);
        assertThat(store.progress().epochsWithWeights(starred)).hasSizeGreaterThan(2);
    }

    // ---- room

    @Test
    void everyByteHasItsPart() {
        long run = run(20);
        finish(run);
        long deleted = run(5);
        finish(deleted);
        store.runs().delete(List.of(deleted));
        KeptRuns.train(store, Waves.recipe());

        StoreSize size = store.storage().size();

        assertThat(size.runs()).isEqualTo(2);
        assertThat(size.parts().get(Part.MODELS)).isGreaterThanOrEqualTo(2 * BYTES);
        assertThat(size.parts().get(Part.EPOCHS)).isGreaterThan(BYTES).isLessThan(bytes(run));
        assertThat(size.parts().get(Part.OPTIMIZERS)).isEqualTo(2 * BYTES);
        assertThat(size.parts().get(Part.DELETED)).isEqualTo(bytes(deleted) + 2 * BYTES);
        assertThat(size.parts().get(Part.FORECASTS)).isPositive();
        assertThat(size.gains().get(Measure.OPTIMIZERS)).isEqualTo(2 * BYTES);
        assertThat(size.gains().get(Measure.EPOCHS)).isEqualTo(size.parts().get(Part.EPOCHS));
        assertThat(size.parts().values().stream().mapToLong(Long::longValue).sum())
                .as("no byte is counted twice")
                .isLessThanOrEqualTo(size.file());
    }

    @Test
    void cleaningGivesTheRoomBackAndKeepsWhatMustStay() throws Exception {
        long run = run(30);
        finish(run);
        long waits = run(5);
        long deleted = run(30);
        store.runs().delete(List.of(deleted));
        store.storage().cleaning(Set.of()).next(() -> false);
        long before = Files.size(file);

        clean(store.storage().cleaning());

        assertThat(Files.size(file)).isLessThan(before - bytes(run) - 2 * BYTES);
        assertThat(folder.resolve("runs.db-wal")).isEmptyFile();
        assertThat(store.storage().size().parts().get(Part.FREE)).isZero();
        assertThat(store.storage().size().parts().get(Part.DELETED)).isZero();
        store.runs().restore(List.of(deleted));
        assertThat(store.runs().find(deleted)).isEmpty();
        assertThat(store.progress().checkpoint(run)).isEmpty();
        assertThat(store.progress().checkpoint(waits)).as("it is not over").isPresent();
        assertThat(store.progress().weights(run, BEST))
                .hasValueSatisfying(w -> assertThat(w).containsExactly(weights(BEST)));
        assertWhole();
    }

    @Test
    void whatIsStoppedHasDoneAPartAndHarmedNothing() throws Exception {
        List<Long> runs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            runs.add(run(20));
        }
        store.runs().delete(runs);
        Cleaning cleaning = store.storage().cleaning();
        assertThat(cleaning.next(() -> true)).isTrue();
        reopen();

        assertWhole();
        clean(store.storage().cleaning());
        assertThat(Files.size(file)).isLessThan(LITTLE);
    }

    @Test
    void deletedRunsLeaveTheFileAfterTheNextOpening() throws Exception {
        store.runs().delete(List.of(run(20)));
        long before = store.storage().spare();
        reopen();

        assertThat(store.storage().spare()).isGreaterThan(before + 5 * BYTES);
        clean(EnumSet.of(Measure.FREE));
        assertThat(Files.size(file)).isLessThan(LITTLE);
    }

    // ---- earlier versions

    /** As version 3 of the store made it: no encodings, and a file that cannot shrink. */
    private long ofVersionThree() throws Exception {
        store.keep(new KeepRules(Long.MAX_VALUE, Long.MAX_VALUE, true));
        long run = run(40);
        finish(run);
        close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP INDEX weights_size");
            statement.executeUpdate("ALTER TABLE weights DROP COLUMN encoding");
            statement.executeUpdate("PRAGMA user_version = 3");
            statement.executeUpdate("PRAGMA auto_vacuum = NONE");
            statement.executeUpdate("VACUUM");
        }
        return run;
    }

    @Test
    void anOlderStoreKeepsEverythingAndShrinksWhenItIsAskedTo() throws Exception {
        long run = ofVersionThree();
        open();

        assertThat(store.progress().epochsWithWeights(run)).hasSize(40);
        assertThat(store.progress().weights(run, 3))
                .hasValueSatisfying(w -> assertThat(w).containsExactly(weights(3)));
        assertThat(store.progress().checkpoint(run)).isPresent();
        assertThat(store.storage().spare()).isZero();
        StoreSize size = store.storage().size();
        assertThat(size.gains().get(Measure.SURPLUS)).isGreaterThanOrEqualTo(35 * BYTES);

        Cleaning cleaning = store.storage().cleaning();
        boolean unknown = false;
        while (cleaning.next(() -> false)) {
            unknown |= cleaning.done() < 0;
        }

        assertThat(bytes(run)).isLessThanOrEqualTo(RULES.bytesPerRun());
        assertThat(Files.size(file)).isLessThan(RULES.bytesPerRun() + LITTLE);
        store.runs().delete(List.of(run));
        clean(store.storage().cleaning());
        assertThat(Files.size(file)).as("it shrinks without being written anew").isLessThan(LITTLE);
    }

    @Test
    void writingAnOlderStoreAnewCanBeStopped() throws Exception {
        long run = ofVersionThree();
        open();
        Cleaning cleaning = store.storage().cleaning(EnumSet.of(Measure.FREE));
        long before = Files.size(file);

        cleaning.next(() -> true);

        assertThat(store.progress().epochsWithWeights(run)).hasSize(40);
        assertThat(Files.size(file)).isGreaterThanOrEqualTo(before);
        assertWhole();
        store.runs().label(run, new dev.lookback.runs.Labels("still", "", Set.of(), false, OptionalInt.empty()));
        assertThat(store.runs().find(run).orElseThrow().labels().name()).isEqualTo("still");
    }

    @Test
    void aCopyShrinksEvenIfItsOriginalCannot() throws Exception {
        long run = ofVersionThree();
        open();
        Path project = folder.resolve("project.lookback");
        store.copyTo(project);

        try (RunStore copy = RunStore.open(project, "1")) {
            copy.runs().delete(List.of(run));
            clean(copy.storage().cleaning());
        }
        assertThat(Files.size(project)).isLessThan(LITTLE);
    }

    private void assertWhole() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet check = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            assertThat(check.getString(1)).isEqualTo("ok");
        }
    }

    @Test
    void whatAnotherProgramMayBringBackStays() {
        long run = run(3);
        store.runs().delete(List.of(run));
        try (RunStore other = RunStore.open(file, "1")) {
            assertThat(store.storage().size().gains().get(Measure.DELETED)).isZero();
            clean(store.storage().cleaning());
            other.runs().restore(List.of(run));
            assertThat(other.runs().find(run)).isPresent();
        }
    }
}
