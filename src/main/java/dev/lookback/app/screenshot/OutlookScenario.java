package dev.lookback.app.screenshot;

import dev.lookback.app.CompositionRoot;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.chart.axis.RowAxis;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.window.split.Split;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;

/** Pictures of prediction intervals, errors by step and the future forecast. */
final class OutlookScenario {

    /** Rows seen on both sides of a window. */
    private static final int BESIDE = 40;

    private final Driver driver;
    private final Scenario.Wish wish;
    private final Workbench workbench;
    private final Scene scene;

    OutlookScenario(Driver driver, Scenario.Wish wish, CompositionRoot lookback, Scene scene) {
        this.driver = driver;
        this.wish = wish;
        this.workbench = lookback.workbench();
        this.scene = scene;
    }

    void run() throws InterruptedException, IOException {
        driver.rest();
        lookAtOneWindow();
        press("zoom-latest");
        for (String tab : List.of("residuals", "scatter", "steps", "future")) {
            tab("tabs", tab);
            picture(tab);
        }
        press("view-evaluate");
        tab("evaluate", "direction");
        picture("direction");
        press("view-workbench");
        press("zoom-all");
    }

    /** What was said of one window of the validation split, where it has one. */
    private void lookAtOneWindow() throws InterruptedException, IOException {
        LiveRun run = driver.on(() -> workbench.runProperty().get());
        SplitForecast judged = driver.on(() -> run.forecastsProperty().get().get(Split.VALIDATION));
        if (judged != null) {
            int middle = judged.targetRow(judged.count() / 2);
            int beside = BESIDE + 2 * judged.length();
            driver.run(() -> {
                RowAxis rows = new RowAxis(run.series());
                workbench.anchorProperty().set(middle - run.recipe().windows().delay());
                ((Plot) scene.lookup("#price-plot")).see(rows.stretch(middle - beside, middle + beside));
            });
            picture("path");
            pointAtALayer();
        }
    }

    /** At one in the middle of the network: what its newest output sees is lit on the price chart. */
    private void pointAtALayer() throws InterruptedException, IOException {
        tab("tabs", "shape");
        driver.rest();
        driver.run(() -> {
            List<Node> names = scene.getRoot().lookupAll(".trace-cell").stream()
                    .filter(Node::isFocusTraversable)
                    .toList();
            names.get(names.size() / 4).requestFocus();
        });
        picture("field");
        tab("tabs", "metrics");
    }

    private void press(String id) throws InterruptedException {
        driver.run(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
    }

    private void tab(String pane, String name) throws InterruptedException {
        driver.rest();
        driver.run(() -> {
            TabPane tabs = (TabPane) scene.lookup("#" + pane);
            tabs.getTabs().stream()
                    .filter(tab -> ("tab-" + name).equals(tab.getId()))
                    .forEach(tabs.getSelectionModel()::select);
        });
    }

    private void picture(String state) throws InterruptedException, IOException {
        driver.picture(scene, wish.out().resolve(state + ".png"));
    }
}
