package dev.lookback.app.screenshot;

import dev.lookback.app.CompositionRoot;
import dev.lookback.app.workbench.Workbench;
import java.io.IOException;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;

/**
 * Pictures of the evaluate view: backtest, control runs and proof, set up, running and finished, then one that failed.
 */
final class EvaluateScenario {

    private final Driver driver;
    private final Scenario.Wish wish;
    private final Workbench workbench;
    private final Scene scene;

    EvaluateScenario(Driver driver, Scenario.Wish wish, CompositionRoot lookback, Scene scene) {
        this.driver = driver;
        this.wish = wish;
        this.workbench = lookback.workbench();
        this.scene = scene;
    }

    void run() throws InterruptedException, IOException {
        // What is kept with the run needs the run's own recipe in the forms.
        driver.run(() -> workbench.edit("", r -> workbench.runProperty().get().recipe()));
        press("view-evaluate");
        tab("backtest");
        picture("backtest");
        experiment("backtest");
        experiment("controls");
        experiment("proof");
        tab("backtest");
        driver.run(() -> scene.getRoot().lookupAll(".text-field").stream()
                .filter(node -> "backtest.initial".equals(node.getId()))
                .forEach(node -> ((TextField) node).setText("12")));
        picture("backtest-impossible");
    }

    private void experiment(String name) throws InterruptedException, IOException {
        tab(name);
        press(name + "-start");
        if (!name.equals("proof")) {
            driver.rest();
            picture(name + "-training");
        }
        ButtonBase stop = driver.on(() -> (ButtonBase) scene.lookup("#" + name + "-stop"));
        driver.await(stop.visibleProperty(), visible -> !visible);
        picture(name + "-judged");
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
        driver.picture(scene, wish.out().resolve(state + ".png"));
    }
}
