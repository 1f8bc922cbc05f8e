package dev.lookback.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.workbench.FakeRun;
import dev.lookback.app.workbench.OneThreadWorkbench;
import dev.lookback.text.Message;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunState;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class EndInStatusBarTest {

    @TempDir
    Path folder;

    private final FxWindow window = new FxWindow(OneThreadWorkbench.withoutTraining());

    @Start
    void start(Stage stage) {
        window.show(stage, new StatusBar(window.workbench(), FxWindow.TEXTS));
    }

    @ParameterizedTest
    @CsvSource({"3, 3 s", "0.2, < 1 s"})
    void theReasonForTheEndIsTold(double seconds, String words, FxRobot robot) {
        window.open(folder, "waves.csv", 300);
        FxWindow.onFx(() -> {
            FakeRun run = FakeRun.on(window.workbench());
            run.say(new RunEvent.StateChanged(RunState.TRAINING), new RunEvent.BatchDone(1, 1, 2, 0.9, 100, 1));
            assertThat(robot.lookup(".progress-bar").queryAs(ProgressBar.class).isManaged())
                    .isTrue();
            run.say(
                    new RunEvent.EpochDone(new EpochResult(1, 0.8, 0.5, seconds, 0.001), 1, Map.of(), Map.of()),
                    new RunEvent.Failed(
                            Message.of("training.failed.memory"), Message.of("training.failed.memory.advice")));
        });
        assertThat(robot.lookup("#activity").queryAs(Label.class).getText())
                .contains(FxWindow.TEXTS.get("training.failed.memory"))
                .endsWith("· " + words);
        assertThat(robot.lookup(".progress-bar").queryAs(ProgressBar.class).isManaged())
                .as("takes no room any more")
                .isFalse();
    }
}
