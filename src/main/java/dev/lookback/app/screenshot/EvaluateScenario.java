package dev.lookback.app.screenshot;

import dev.lookback.app.CompositionRoot;
import dev.lookback.app.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;

/**
 * Pictures of the evaluate view: backtest, control runs and proof, set up, running and finished, then one that failed.
 */
final class EvaluateScenario {

    private final Driver driver;
    private final Path out;
    private final Workbench workbench;
    private final Hold hold;
    private final Scene scene;

    EvaluateScenario(Driver driver, Path out, CompositionRoot lookback, Hold hold, Scene scene) {
        this.driver = driver;
        this.out = out;
        this.workbench = lookback.workbench();
        this.hold = hold;
        this.scene = scene;
    }

    void run() throws InterruptedException, IOException {
        open();
        tab("backtest");
        picture("backtest");
        trained("backtest");
        trained("controls");
        tab("proof");
        press("proof-start");
        ended("proof");
        tab("backtest");
        driver.run(() -> scene.getRoot().lookupAll(".text-field").stream()
                .filter(node -> "backtest.initial".equals(node.getId()))
                .forEach(node -> ((TextField) node).setText("12")));
        picture("backtest-impossible");
    }

    void open() throws InterruptedException {
        // What is kept with the run needs the run's own recipe in the forms.
        driver.run(() -> workbench.edit("", r -> workbench.runProperty().get().recipe()));
        press("view-evaluate");
    }

    /** An experiment in the middle of its first run, and at its end. */
    void trained(String name) throws InterruptedException, IOException {
        tab(name);
        CompletableFuture<Boolean> held =
                hold.halfway(driver.on(() -> workbench.recipeProperty().get().training()));
        try {
            press(name + "-start");
            if (driver.awaitHeld(held, running(name), running -> !running)) {
                Label progress = driver.on(() -> (Label) scene.lookup("#" + name + "-progress"));
                driver.await(progress.textProperty(), words -> !words.isEmpty());
                picture(name + "-training");
            }
        } finally {
            hold.release();
        }
        ended(name);
    }

    private void ended(String name) throws InterruptedException, IOException {
        driver.await(running(name), running -> !running);
        picture(name + "-judged");
    }

    /** Whether it can be stopped. */
    private BooleanProperty running(String name) throws InterruptedException {
        return driver.on(() -> scene.lookup("#" + name + "-stop").visibleProperty());
    }

    private void tab(String name) throws InterruptedException {
        driver.rest();
        driver.run(() -> {
            TabPane tabs = (TabPane) scene.lookup("#evaluate");
            for (Tab tab : tabs.getTabs()) {
                if (tab.getId().equals("tab-" + name)) {
                    tabs.getSelectionModel().select(tab);
                }
            }
        });
        driver.rest();
    }

    private void press(String id) throws InterruptedException {
        driver.run(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
    }

    private void picture(String state) throws InterruptedException, IOException {
        driver.picture(scene, out.resolve(state + ".png"));
    }
}
