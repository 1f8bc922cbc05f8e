package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.experiment.Backtest;
import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.ControlRuns;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.experiment.RunSequence;
import dev.lookback.experiment.TamperProof;
import dev.lookback.experiment.TamperProofResult;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.MadeForecast;
import dev.lookback.runs.MadeForecasts;
import dev.lookback.runs.PastForecast;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.text.Texts;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;
import dev.lookback.window.WalkForward;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptEvidenceTest {

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

    @Test
    void everyKindComesBackAsItWas() {
        long run = KeptRuns.train(store, Waves.recipe()).id();
        TamperProofResult certificate = TamperProof.of(Waves.recipe(), Waves.series(), Optional.empty());
        store.evidence().put(run, EvidenceKind.CERTIFICATE, certificate);
        try (Trainer trainer = new Trainer()) {
            BacktestResult backtest = new Backtest(
                            Waves.recipe(), Waves.series(), WalkForward.of(2), EvaluationSettings.defaults())
                    .run(new RunSequence(trainer, advance -> {}));
            ControlsResult controls = new ControlRuns(Waves.recipe(), Waves.series(), 1, EvaluationSettings.defaults())
                    .run(new RunSequence(trainer, advance -> {}));
            store.evidence().put(run, EvidenceKind.BACKTEST, backtest);
            store.evidence().put(run, EvidenceKind.CONTROLS, controls);
            store.close();
            open();

            assertThat(store.evidence().find(run, EvidenceKind.BACKTEST)).contains(backtest);
            assertThat(store.evidence().find(run, EvidenceKind.CONTROLS)).contains(controls);
        }
        assertThat(store.evidence().find(run, EvidenceKind.CERTIFICATE)).contains(certificate);
    }

    @Test
    void aRunThatIsOverHasItsForecastOfTheFutureBesideIt() {
        KeptRuns.Kept kept = KeptRuns.train(store, Waves.recipe());
        MadeForecast made = MadeForecast.of(kept.result().model(), Waves.series());
        assertThat(made.points()).isNotEmpty();
        store.close();
        open();

        assertThat(store.evidence().forecasts("waves.csv", 10))
                .containsExactly(new PastForecast(kept.id(), "", Waves.recipe().data(), MadeForecasts.NONE.with(made)));
        assertThat(store.evidence().forecasts("other.csv", 10)).isEmpty();

        MadeForecast later = new MadeForecast("v", made.rows() + 5, made.hasTime(), made.lastStamp() + 5, 1, List.of());
        assertThat(store.evidence().add(kept.id(), later).made()).containsExactly(made, later);
        assertThat(store.evidence().add(kept.id(), made).made())
                .as("in place of the one from the same row")
                .containsExactly(later, made);
    }

    @Test
    void whatFailedSaysTheSameAfterwards() {
        long run = KeptRuns.train(store, Waves.recipe()).id();
        Recipe exploding = Waves.recipe().withTraining(Waves.recipe().training().withLearningRate(1e30));
        try (Trainer trainer = new Trainer()) {
            BacktestResult failed = new Backtest(
                            exploding, Waves.series(), WalkForward.of(2), EvaluationSettings.defaults())
                    .run(new RunSequence(trainer, advance -> {}));
            store.evidence().put(run, EvidenceKind.BACKTEST, failed);

            BacktestResult kept =
                    store.evidence().find(run, EvidenceKind.BACKTEST).orElseThrow();
            Texts texts = new Texts(Locale.ENGLISH);
            assertThat(kept.failed())
                    .extracting(fold -> texts.get(fold.why().reason())
                            + texts.get(fold.why().advice()))
                    .isEqualTo(failed.failed().stream()
                            .map(fold -> texts.get(fold.why().reason())
                                    + texts.get(fold.why().advice()))
                            .toList())
                    .hasSize(2);
        }
    }

    @Test
    void whatAnEarlierVersionDidNotFindOutIsNotReadAsNothing() throws SQLException {
        long run = KeptRuns.train(store, Waves.recipe()).id();
        store.evidence().put(run, EvidenceKind.CERTIFICATE, certificate(1));
        store.close();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("runs.db"));
                Statement statement = database.createStatement()) {
            statement.executeUpdate("UPDATE evidence SET json = json_remove(json, '$.cuts[0].windows')");
        }
        open();

        assertThat(store.evidence().find(run, EvidenceKind.CERTIFICATE)).isEmpty();
    }

    @Test
    void theNewestReplacesAndARunHasOnlyItsOwn() {
        long first = KeptRuns.train(store, Waves.recipe()).id();
        long second = KeptRuns.train(store, Waves.recipe()).id();
        store.evidence().put(first, EvidenceKind.CERTIFICATE, certificate(1));
        store.evidence().put(first, EvidenceKind.CERTIFICATE, certificate(2));

        assertThat(store.evidence().find(first, EvidenceKind.CERTIFICATE)).contains(certificate(2));
        assertThat(store.evidence().find(second, EvidenceKind.CERTIFICATE)).isEmpty();
    }

    private static TamperProofResult certificate(int row) {
        return new TamperProofResult(List.of(new TamperProofResult.Cut(
                row, true, 3, 4, 5, 6, Optional.of(new TamperProofResult.Leak(TamperProofResult.Value.INPUT, row)))));
    }
}
