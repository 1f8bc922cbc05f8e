package dev.lookback.app.screenshot;

import dev.lookback.app.CompositionRoot;
import dev.lookback.app.widget.Section;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;

/** Pictures of the workbench from the empty window to an evaluated run. */
final class Scenario {

    /** Requested pictures; epochs and length null for the preset's own. */
    record Wish(Path csv, Preset preset, Integer epochs, Integer length, int width, int height, Path out) {}

    /** The series cannot be opened or the recipe cannot be trained; the message says why. */
    static final class CannotGoOn extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotGoOn(String message) {
            super(message);
        }
    }

    private final Driver driver;
    private final Wish wish;
    private final Hold hold;
    private final Function<Stage, CompositionRoot> program;
    private CompositionRoot lookback;
    private Scene scene;

    /** @param hold on the runs of the program */
    Scenario(Driver driver, Wish wish, Hold hold, Function<Stage, CompositionRoot> program) {
        this.driver = driver;
        this.wish = wish;
        this.hold = hold;
        this.program = program;
    }

    void run() throws InterruptedException, IOException {
        driver.run(this::start);
        try {
            picture("empty");
            openWhatCannotBeRead();
            openSeries();
            unfold("series");
            tab("table");
            picture("series");
            unfold("windows");
            tab("file");
            picture("windows");
            showTheNotebooksError();
            train();
            new ChecksScenario(driver, wish, scene).run();
            new OutlookScenario(driver, wish, lookback, scene).run();
            new InsightScenario(driver, wish.out(), lookback, scene).run();
            new EvaluateScenario(driver, wish.out(), lookback, hold, scene).run();
            new ExplainScenario(driver, wish, lookback, scene).run();
            new RunsScenario(driver, wish, lookback, scene).run();
            new SweepScenario(driver, wish, lookback, scene).run();
        } finally {
            hold.release();
            driver.run(lookback::close);
        }
    }

    private void start() {
        Stage stage = new Stage();
        lookback = program.apply(stage);
        lookback.show(java.util.Optional.empty());
        scene = stage.getScene();
        stage.setWidth(wish.width());
        stage.setHeight(wish.height());
    }

    /** A table without a single number in it. */
    private void openWhatCannotBeRead() throws InterruptedException, IOException {
        Path broken = Files.createTempFile("prices", ".csv");
        try {
            Files.writeString(broken, "name,city\n" + "Li,Beijing\n".repeat(40));
            Workbench workbench = lookback.workbench();
            driver.run(() -> workbench.open(broken));
            driver.await(workbench.openingProperty(), Objects::isNull);
            picture("unreadable");
        } finally {
            Files.delete(broken);
        }
    }

    private void openSeries() throws InterruptedException {
        Workbench workbench = lookback.workbench();
        driver.run(() -> workbench.open(wish.csv()));
        driver.await(workbench.openingProperty(), Objects::isNull);
        boolean opened = driver.on(() -> workbench.readingProperty().get() != null);
        if (!opened) {
            throw new CannotGoOn(driver.on(
                    () -> lookback.texts().get(workbench.noticeProperty().get().text())));
        }
    }

    private void showTheNotebooksError() throws InterruptedException, IOException {
        choose(Preset.NOTEBOOK, null);
        unfold("network");
        tab("shape");
        picture("network");
    }

    private void train() throws InterruptedException, IOException {
        choose(wish.preset(), wish.epochs());
        unfold("training");
        new TrainScenario(driver, wish.out(), lookback, hold, scene).run();
    }

    /** Takes a preset on the open series, as the tool bar would. */
    private void choose(Preset preset, Integer epochs) throws InterruptedException {
        Workbench workbench = lookback.workbench();
        driver.run(() -> workbench.edit("", before -> {
            Series series = workbench.series().orElseThrow();
            Recipe usual = preset.on(series);
            Recipe chosen = wish.length() == null ? usual : usual.withLength(wish.length());
            return epochs == null
                    ? chosen
                    : chosen.withTraining(chosen.training().withEpochs(epochs));
        }));
    }

    /** Scrolls the recipe so that a section is at the top. */
    private void unfold(String section) throws InterruptedException {
        driver.rest();
        driver.run(() -> {
            ScrollPane recipe = (ScrollPane) scene.lookup("#recipe");
            Node header = scene.lookup("#section-" + section);
            ((Section) header.getParent()).openProperty().set(true);
            scene.getRoot().layout();
            Bounds content = recipe.getContent().getLayoutBounds();
            double top = recipe.getContent()
                    .sceneToLocal(header.localToScene(header.getBoundsInLocal()))
                    .getMinY();
            double hidden = content.getHeight() - recipe.getViewportBounds().getHeight();
            recipe.setVvalue(hidden <= 0 ? 0 : Math.min(1, top / hidden));
        });
    }

    private void tab(String name) throws InterruptedException {
        driver.run(() -> {
            TabPane tabs = (TabPane) scene.lookup("#tabs");
            List<Tab> named = tabs.getTabs().stream()
                    .filter(tab -> ("tab-" + name).equals(tab.getId()))
                    .toList();
            named.forEach(tabs.getSelectionModel()::select);
        });
    }

    private void picture(String state) throws InterruptedException, IOException {
        driver.picture(scene, wish.out().resolve(state + ".png"));
    }
}
