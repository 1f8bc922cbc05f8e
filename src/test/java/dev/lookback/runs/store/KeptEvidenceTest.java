package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.experiment.Backtest;
import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.Certificate;
import dev.lookback.experiment.ControlRuns;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.experiment.Sequence;
import dev.lookback.experiment.TamperProof;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;
import dev.lookback.window.WalkForward;
import java.nio.file.Path;
import java.util.List;
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
        Certificate certificate = TamperProof.of(Waves.recipe(), Waves.series(), Optional.empty());
        store.evidence().put(run, EvidenceKind.CERTIFICATE, certificate);
        try (Trainer trainer = new Trainer()) {
            BacktestResult backtest = new Backtest(Waves.recipe(), Waves.series(), WalkForward.of(2))
                    .run(new Sequence(trainer, advance -> {}));
            ControlsResult controls =
                    new ControlRuns(Waves.recipe(), Waves.series(), 1).run(new Sequence(trainer, advance -> {}));
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
    void theNewestReplacesAndARunHasOnlyItsOwn() {
        long first = KeptRuns.train(store, Waves.recipe()).id();
        long second = KeptRuns.train(store, Waves.recipe()).id();
        store.evidence().put(first, EvidenceKind.CERTIFICATE, certificate(1));
        store.evidence().put(first, EvidenceKind.CERTIFICATE, certificate(2));

        assertThat(store.evidence().find(first, EvidenceKind.CERTIFICATE)).contains(certificate(2));
        assertThat(store.evidence().find(second, EvidenceKind.CERTIFICATE)).isEmpty();
    }

    private static Certificate certificate(int row) {
        return new Certificate(List.of(new Certificate.Cut(
                row, true, 3, 4, 5, 6, Optional.of(new Certificate.Leak(Certificate.Value.INPUT, row)))));
    }
}
