package dev.lookback.app.screenshot;

import dev.lookback.app.CompositionRoot;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.preset.Preset;
import java.io.IOException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Pictures of a convolution, on the run on show and on the notebook's network. */
final class ExplainScenario {

    /** Tenths of the window's span that the newest value is raised by. */
    private static final int RAISED = 3;

    private final Driver driver;
    private final Scenario.Wish wish;
    private final Workbench workbench;
    private final Scene scene;

    ExplainScenario(Driver driver, Scenario.Wish wish, CompositionRoot lookback, Scene scene) {
        this.driver = driver;
        this.wish = wish;
        this.workbench = lookback.workbench();
        this.scene = scene;
    }

    void run() throws InterruptedException, IOException {
        driver.run(() -> ((ButtonBase) scene.lookup("#view-explain")).fire());
        tab("convolution");
        driver.rest();
        half("convolution.output");
        picture("explain-convolution");
        driver.run(() -> workbench.edit(
                "", r -> Preset.NOTEBOOK_REPAIRED.on(workbench.series().orElseThrow())));
        driver.rest();
        picture("explain-convolution-differs");
        driver.run(() -> ((ButtonBase) named(".toggle-button", "convolution.network.forms")).fire());
        driver.rest();
        half("convolution.output");
        picture("explain-convolution-notebook");
        open(1);
        half("convolution.output");
        picture("explain-convolution-pooling");
        open(0);
        point(0.4, 0.83);
        picture("explain-convolution-field");
        driver.run(() -> ((ButtonBase) named(".button", "convolution.zoom.in")).fire());
        half("convolution.output");
        picture("explain-convolution-near");
        driver.run(workbench::undo);
        tab("whatif");
        driver.rest();
        driver.run(() -> scene.lookup("#whatif-picture").requestFocus());
        for (int i = 0; i < RAISED; i++) {
            press(KeyCode.UP);
        }
        picture("explain-whatif");
    }

    /** A convolution of the network, by its layer. */
    @SuppressWarnings("unchecked") // of a choice whose values are layers
    private void open(int layer) throws InterruptedException {
        driver.run(() -> ((ComboBox<Integer>) named(".combo-box", "convolution.layer")).setValue(layer));
    }

    private void half(String slider) throws InterruptedException {
        driver.run(() -> {
            Slider line = (Slider) named(".slider", slider);
            line.setValue(Math.floor(line.getMax() / 2));
        });
    }

    /** An id with a dot is no selector. */
    private Node named(String kind, String id) {
        return scene.getRoot().lookupAll(kind).stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    /** Rests the pointer on a place of the picture, both from 0 to 1. */
    private void point(double right, double down) throws InterruptedException {
        driver.run(() -> {
            Node picture = scene.lookup("#convolution-picture");
            double x = right * picture.getLayoutBounds().getWidth();
            double y = down * picture.getLayoutBounds().getHeight();
            Point2D inScene = picture.localToScene(x, y);
            Point2D at = picture.localToScreen(x, y);
            picture.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_MOVED,
                    inScene.getX(),
                    inScene.getY(),
                    at.getX(),
                    at.getY(),
                    MouseButton.NONE,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null));
        });
    }

    private void press(KeyCode key) throws InterruptedException {
        driver.run(() -> scene.lookup("#whatif-picture")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, true, false, false, false)));
    }

    private void tab(String name) throws InterruptedException {
        driver.run(() -> {
            TabPane tabs = (TabPane) scene.lookup("#explain");
            for (Tab tab : tabs.getTabs()) {
                if (("tab-" + name).equals(tab.getId())) {
                    tabs.getSelectionModel().select(tab);
                }
            }
        });
    }

    private void picture(String state) throws InterruptedException, IOException {
        driver.picture(scene, wish.out().resolve(state + ".png"));
    }
}
