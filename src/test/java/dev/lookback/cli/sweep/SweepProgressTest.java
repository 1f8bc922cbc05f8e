package dev.lookback.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.SearchKind;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.Waves;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress of a sweep, quiet or not: errors and the reason of its end are reported. */
class SweepProgressTest {

    private static final Message FULL = Message.of("runs.store.full", "runs.db");

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private RunStore store;
    private long sweep;
    private SweepProgress progress;

    @BeforeEach
    void sweep() {
        store = RunStore.open(folder.resolve("runs.db"), "1");
        sweep = store.sweeps()
                .add(
                        "",
                        Waves.recipe(),
                        new SweepSettings(
                                List.of("seed=1,2"),
                                SearchKind.GRID,
                                Objective.VALIDATION_LOSS,
                                false,
                                OptionalInt.empty(),
                                OptionalDouble.empty(),
                                1,
                                1));
        progress = new SweepProgress(
                store, sweep, OptionalLong.of(2), new PrintWriter(err), true, new Texts(Locale.ENGLISH));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void troubleIsReportedOnceEvenInQuietModeAndIsNoInterrupt() {
        progress.trouble(FULL);
        progress.trouble(FULL);

        assertThat(progress.await()).isEqualTo(SweepProgress.End.FAILED);
        assertThat(err.toString().lines()).singleElement().asString().contains("The disk is full: runs.db");
    }

    @Test
    void anInterruptEndsAsInterrupted() {
        progress.changed();
        progress.stop();

        assertThat(progress.await()).isEqualTo(SweepProgress.End.INTERRUPTED);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFinishedSweepEndsAsOver() {
        store.sweeps().over(sweep, Message.of("runs.search.done.all", 2));

        assertThat(progress.await()).isEqualTo(SweepProgress.End.OVER);
    }

    @Test
    void aSweepDeletedByAnotherProgramIsReported() {
        store.sweeps().delete(sweep);

        assertThat(progress.await()).isEqualTo(SweepProgress.End.FAILED);
        assertThat(err.toString()).contains("was deleted");
    }
}
