package dev.lookback.app.screenshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.CompositionRoot;
import dev.lookback.app.notify.Notifier;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.training.RunState;
import dev.lookback.training.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Pictures of something in training, of recipes that are trained before a single frame is drawn. */
@WithJavaFx
class TrainingPicturesTest {

    private static final int FRAMES = 2;

    @TempDir
    Path folder;

    private final Hold hold = new Hold();
    private final Map<String, Boolean> inTraining = new ConcurrentHashMap<>();
    private final Driver driver = new Driver(FRAMES) {
        @Override
        void picture(Scene taken, Path file) throws InterruptedException, IOException {
            super.picture(taken, file);
            inTraining.put(file.getFileName().toString(), on(TrainingPicturesTest.this::trains));
        }
    };

    private CompositionRoot lookback;
    private Scene scene;

    @Start
    void start(Stage stage) {
        lookback = new CompositionRoot(stage, folder, Locale.ENGLISH, new Trainer(hold), Notifier.silent());
        lookback.show(Optional.empty());
        scene = stage.getScene();
    }

    @AfterEach
    void close() throws InterruptedException {
        hold.release();
        driver.run(lookback::close);
    }

    @Test
    void areTakenBeforeTheEnd() throws Exception {
        Workbench workbench = lookback.workbench();
        driver.run(() -> workbench.open(Path.of("data/pattern-synthetic.csv").toAbsolutePath()));
        driver.await(workbench.recipeProperty(), Objects::nonNull);
        driver.run(() -> workbench.edit("", TrainingPicturesTest::quick));
        // Panes can be looked up once they have been laid out.
        driver.rest();

        new TrainScenario(driver, folder, lookback, hold, scene).run();
        EvaluateScenario evaluate = new EvaluateScenario(driver, folder, lookback, hold, scene);
        evaluate.open();
        evaluate.trained("backtest");
        evaluate.trained("controls");

        assertThat(inTraining)
                .containsEntry("training.png", true)
                .containsEntry("judged.png", false)
                .containsEntry("backtest-training.png", true)
                .containsEntry("backtest-judged.png", false)
                .containsEntry("controls-training.png", true)
                .containsEntry("controls-judged.png", false);
        for (String name : new String[] {"", "backtest-", "controls-"}) {
            assertThat(picture(name + "training")).isNotEqualTo(picture(name + "judged"));
        }
    }

    private boolean trains() {
        return lookback.workbench().runProperty().get().state() == RunState.TRAINING
                || isSeen("#backtest-stop")
                || isSeen("#controls-stop");
    }

    private boolean isSeen(String button) {
        Node found = scene.lookup(button);
        return found != null && found.isVisible();
    }

    /** One epoch of few batches. */
    private static Recipe quick(Recipe recipe) {
        return recipe.withTraining(recipe.training().withEpochs(1).withBatchSize(512));
    }

    private byte[] picture(String state) throws IOException {
        return Files.readAllBytes(folder.resolve(state + ".png"));
    }
}
