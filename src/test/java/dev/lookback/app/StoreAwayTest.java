package dev.lookback.app;

import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.engine.TrainedModel;
import dev.lookback.runs.StoredRun;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/**
 * Runs in the window whose store cannot be written while they are trained, or not be read before: one is not lost, and kept once it can
 * be, the other one fails with the reason.
 */
@WithJavaFx
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a file that is open cannot be moved")
class StoreAwayTest {

    @TempDir
    Path folder;

    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aRunIsKeptAsSoonAsItsStoreIsBackAndUntilThenItsModelIsUnsaved() throws Exception {
        window.openSeries(400);
        run(() -> window.workbench().train());
        LiveRun run = window.shown();
        until(() -> run.history().size() > 1);
        Path store = folder.resolve("runs.db");
        Path away = Files.move(store, folder.resolve("away.db"));

        run(run::stop);
        until(() -> window.workbench().library().unwrittenProperty().get());

        assertThat(run.state()).isEqualTo(RunState.STOPPED);
        assertThat(window.hasUnsavedModel()).isTrue();
        assertThat(WindowUnderTest.fx(
                        () -> window.workbench().noticeProperty().get().text().key()))
                .isEqualTo("runs.store.gone");

        Files.move(away, store);
        run(() -> window.workbench().library().change(opened -> {}));
        until(() -> !window.workbench().library().unwrittenProperty().get());

        assertThat(window.hasUnsavedModel()).isFalse();
        long id = WindowUnderTest.fx(() -> run.idProperty().get());
        Optional<TrainedModel> model = window.ask(opened -> opened.outcomes().model(id));
        List<EpochResult> history = window.ask(opened -> opened.progress().history(id));
        assertThat(model).isPresent();
        assertThat(history).hasSize(run.history().size());
    }

    @Test
    void aRunThatCannotBeginFailsAndSaysWhy() throws Exception {
        window.openSeries(2);
        long first = window.train();
        StoredRun parent = window.ask(opened -> opened.runs().find(first).orElseThrow());
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("runs.db"))) {
            other.createStatement().execute("UPDATE weights SET encoding = 99");
        }
        run(() -> window.workbench().pastRuns().branch(parent, 2));

        run(() -> window.workbench().train());
        LiveRun next = window.shown();
        until(() -> next.state().isOver());

        assertThat(next.state()).isEqualTo(RunState.FAILED);
        assertThat(next.failureProperty().get().reason().key()).isEqualTo("runs.store.unreadable");
        assertThat(WindowUnderTest.fx(
                        () -> window.workbench().trainingProperty().get()))
                .isNull();
    }
}
