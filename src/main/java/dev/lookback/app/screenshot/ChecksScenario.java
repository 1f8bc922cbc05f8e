package dev.lookback.app.screenshot;

import java.io.IOException;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.VBox;

/** Pictures of the checks of a recipe and a run. */
final class ChecksScenario {

    private final Driver driver;
    private final Scenario.Wish wish;
    private final Scene scene;

    ChecksScenario(Driver driver, Scenario.Wish wish, Scene scene) {
        this.driver = driver;
        this.wish = wish;
        this.scene = scene;
    }

    void run() throws InterruptedException, IOException {
        press("view-evaluate");
        boolean looked = false;
        while (!looked) {
            driver.rest();
            looked = driver.on(() -> !children("checks.data").isEmpty()
                    && !children("checks.run").isEmpty());
        }
        picture("checks");
        press("checks.data.passed");
        picture("checks-passed");
        press("view-workbench");
    }

    private ObservableList<Node> children(String id) {
        return ((VBox) node(id)).getChildren();
    }

    /** Ids with dots in them are no selectors. */
    private Node node(String id) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String id) throws InterruptedException {
        driver.run(() -> ((ButtonBase) node(id)).fire());
    }

    private void picture(String state) throws InterruptedException, IOException {
        driver.picture(scene, wish.out().resolve(state + ".png"));
    }
}
