package dev.lookback.app.screenshot;

import dev.lookback.app.CompositionRoot;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.preset.Preset;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;

/** Pictures of a sweep: set up, running, finished. */
final class SweepScenario {

    private final Driver driver;
    private final Scenario.Wish wish;
    private final Workbench workbench;
    private final Scene scene;

    SweepScenario(Driver driver, Scenario.Wish wish, CompositionRoot lookback, Scene scene) {
        this.driver = driver;
        this.wish = wish;
        this.workbench = lookback.workbench();
        this.scene = scene;
    }

    void run() throws InterruptedException, IOException {
        press("view-sweeps");
        driver.run(() -> {
            workbench.edit("", r -> Preset.SMALL.on(workbench.series().orElseThrow()));
            workbench.edit("", r -> r.withTraining(r.training().withEpochs(9)));
            for (String path : new String[] {
                "windows.lookback", "training.learningRate", "network.layers[0].filters", "training.batchSize"
            }) {
                workbench.sweepDraft().vary(path, true);
            }
        });
        driver.rest();
        picture("sweep");
        press("sweep-start");
        awaitEnd();
        driver.run(workbench::dismissNotice);
        for (int tab = 0; tab < 5; tab++) {
            int index = tab;
            driver.run(() ->
                    ((TabPane) scene.lookup("#sweep-tabs")).getSelectionModel().select(index));
            picture("sweep-" + tab);
        }
    }

    private void awaitEnd() throws InterruptedException {
        boolean over = false;
        while (!over) {
            driver.rest();
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            driver.run(() -> workbench
                    .library()
                    .ask(store -> store.sweeps().all().stream().anyMatch(sweep -> sweep.isOver()), answer::complete));
            over = answer.join();
        }
        driver.rest();
    }

    private void press(String id) throws InterruptedException {
        driver.run(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
    }

    private void picture(String state) throws InterruptedException, IOException {
        driver.picture(scene, wish.out().resolve(state + ".png"));
    }
}
