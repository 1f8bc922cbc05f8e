package dev.lookback.app.screenshot;

import dev.lookback.app.CompositionRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** Pictures of learned filters and attribution for the run on show. */
final class InsightScenario {

    private static final int COVERED = 2;
    private static final int ROWS = 1;
    private static final int FEATURES = 2;

    private final Driver driver;
    private final Path out;
    private final CompositionRoot lookback;
    private final Scene scene;

    InsightScenario(Driver driver, Path out, CompositionRoot lookback, Scene scene) {
        this.driver = driver;
        this.out = out;
        this.lookback = lookback;
        this.scene = scene;
    }

    void run() throws InterruptedException, IOException {
        press("view-explain");
        driver.run(() -> lookback.workbench()
                .series()
                .ifPresent(series -> lookback.workbench().anchorProperty().set(series.rows() * 19 / 20)));
        tab("filters");
        settle("filters-about");
        driver.picture(scene, out.resolve("filters.png"));
        tab("attribution");
        settle("attribution-forecast");
        press("attribution-compute");
        while (driver.on(() -> !scene.lookup("#attribution-compute").isVisible())) {
            driver.rest();
        }
        driver.picture(scene, out.resolve("attribution.png"));
        choose("attribution-view", COVERED);
        choose("attribution-cover", ROWS);
        driver.picture(scene, out.resolve("attribution-rows.png"));
        choose("attribution-cover", FEATURES);
        driver.picture(scene, out.resolve("attribution-features.png"));
        press("view-workbench");
    }

    /** Until what is computed in the background has come. */
    private void settle(String label) throws InterruptedException {
        String looking = lookback.texts().get("app.insight.looking");
        do {
            driver.rest();
        } while (words(label).isEmpty() || words(label).equals(looking));
        driver.rest();
    }

    private String words(String label) throws InterruptedException {
        return driver.on(() -> ((Label) scene.lookup("#" + label)).getText());
    }

    private void choose(String id, int place) throws InterruptedException {
        driver.run(
                () -> ((ComboBox<?>) scene.lookup("#" + id)).getSelectionModel().select(place));
        driver.rest();
        driver.rest();
    }

    private void press(String id) throws InterruptedException {
        driver.run(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
    }

    private void tab(String name) throws InterruptedException {
        driver.run(() -> {
            TabPane tabs = (TabPane) scene.lookup("#explain");
            List<Tab> named = tabs.getTabs().stream()
                    .filter(tab -> ("tab-" + name).equals(tab.getId()))
                    .toList();
            named.forEach(tabs.getSelectionModel()::select);
        });
    }
}
