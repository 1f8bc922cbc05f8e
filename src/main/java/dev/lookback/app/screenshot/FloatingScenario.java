package dev.lookback.app.screenshot;

import dev.lookback.app.CompositionRoot;
import dev.lookback.app.focus.FieldFocus;
import dev.lookback.app.widget.Section;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.layout.Scrolling;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.training.RunState;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** Pictures of what floats over the window: menus, popovers, lists, tooltips, dialogs, the handbook and the tour. */
final class FloatingScenario {

    private static final List<String> MENUS =
            List.of("open", "save", "textSize", "language", "help", "price-baselines", "loss-options");

    private static final List<String> FIELDS =
            List.of("training.learningRate", "training.optimizer", "windows.lookback", "data.options.order");

    private final Driver driver;
    private final Scenario.Wish wish;
    private final Workbench workbench;
    private final Hold hold;
    private final Scene scene;

    FloatingScenario(Driver driver, Scenario.Wish wish, CompositionRoot lookback, Hold hold, Scene scene) {
        this.driver = driver;
        this.wish = wish;
        this.workbench = lookback.workbench();
        this.hold = hold;
        this.scene = scene;
    }

    void run() throws InterruptedException, IOException {
        fire("view-workbench");
        driver.run(
                () -> workbench.edit("", r -> Preset.SMALL.on(workbench.series().orElseThrow())));
        driver.rest();
        for (String menu : MENUS) {
            picture("menu-" + menu, () -> ((MenuButton) node(menu)).show());
        }
        for (String button : List.of("preset", "file.series-choose", "data.options.part")) {
            if (driver.on(() -> found(button).isPresent())) {
                picture("popover-" + button, () -> ((ButtonBase) node(button)).fire());
            }
        }
        picture("about", () -> item("help", "help.about").fire());
        fields();
        help();
        runs();
        questions();
    }

    private void fields() throws InterruptedException, IOException {
        driver.run(() -> scene.getRoot().lookupAll("*").stream()
                .map(Node::getParent)
                .filter(Section.class::isInstance)
                .forEach(section -> ((Section) section).openProperty().set(true)));
        driver.rest();
        for (String field : FIELDS) {
            driver.run(() -> Scrolling.reveal(node(field)));
            picture("field-" + field, () -> explain(node(field)));
        }
        picture("field-refused", () -> {
            TextField field = (TextField) node(FIELDS.get(0));
            Scrolling.reveal(field);
            field.requestFocus();
            field.setText("-1");
            explain(field);
        });
        press(FIELDS.get(0), KeyCode.ESCAPE);
    }

    /** Opens the list of a field that has one; shows the explanation of any other. */
    private void explain(Node field) {
        if (field instanceof ComboBoxBase<?> list) {
            list.show();
        } else if (field instanceof Control control) {
            Bounds at = field.localToScreen(field.getLayoutBounds());
            Tooltip tip = Optional.ofNullable(control.getTooltip()).orElseGet(() -> Tips.of(field.getAccessibleHelp()));
            tip.show(field, at.getMinX(), at.getMaxY());
        }
    }

    private void help() throws InterruptedException, IOException {
        picture("handbook", () -> item("help", "help.shortcuts").fire());
        for (String field : List.of("training.learningRate", "network.layers[0].dilation")) {
            if (driver.on(() -> found(field).isPresent())) {
                picture("handbook-" + field, () -> {
                    node(field).requestFocus();
                    item("help", "help.handbook").fire();
                });
            }
        }
        picture("tour", () -> item("help", "help.tour").fire());
        fire("tour.next");
        driver.await(workbench.openingProperty(), Objects::isNull);
        picture("tour-next", () -> {});
        fire("tour.leave");
    }

    private void runs() throws InterruptedException, IOException {
        fire("view-runs");
        driver.rest();
        for (String button : List.of("runs.columns", "runs.storage")) {
            picture(button, () -> ((ButtonBase) node(button)).fire());
        }
        for (String menu : List.of("runs.repeat", "runs.export")) {
            picture(menu, () -> ((MenuButton) node(menu)).show());
        }
        picture("runs.menu", () -> {
            TreeTableView<?> table = (TreeTableView<?>) node("runs-table");
            table.getSelectionModel().clearAndSelect(0);
            Point2D middle = table.localToScreen(table.getWidth() / 2, table.getHeight() / 2);
            table.getContextMenu().show(table, middle.getX(), middle.getY());
        });
        driver.run(() -> node("runs.filter").requestFocus());
        driver.rest();
        press("runs.filter", KeyCode.DOWN);
        picture("runs.filter", () -> {});
        fire("view-workbench");
    }

    private void questions() throws InterruptedException, IOException {
        driver.run(() -> workbench.edit("", r -> r.withSeed(r.seed() + 1)));
        picture("question-closing", this::close);
        picture("question-replacing", () -> workbench.open(wish.csv()));
        CompletableFuture<Boolean> held =
                hold.halfway(driver.on(() -> workbench.recipeProperty().get().training()));
        driver.run(workbench::train);
        LiveRun run = driver.on(() -> workbench.runProperty().get());
        if (driver.awaitHeld(held, run.stateProperty(), RunState::isOver)) {
            picture("question-training-same", workbench::train);
            driver.run(() -> workbench.edit("", r -> r.withSeed(r.seed() + 1)));
            picture("question-training", workbench::train);
            hold.release();
        }
        driver.await(run.stateProperty(), RunState::isOver);
    }

    private void close() {
        Event.fireEvent(scene.getWindow(), new WindowEvent(scene.getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /** Picture of what opens, which is closed after it. */
    private void picture(String state, Runnable opens) throws InterruptedException, IOException {
        driver.begin(opens);
        driver.pictureOfScreen(wish.out().resolve(state.replaceAll("\\W+", "-") + ".png"));
        driver.run(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != scene.getWindow())
                .forEach(Window::hide));
        driver.rest();
    }

    private void fire(String button) throws InterruptedException {
        driver.run(() -> ((ButtonBase) node(button)).fire());
    }

    private void press(String id, KeyCode key) throws InterruptedException {
        driver.run(
                () -> node(id).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private MenuItem item(String menu, String id) {
        return ((MenuButton) node(menu))
                .getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    private Node node(String id) {
        return found(id).orElseThrow(() -> new IllegalStateException("no " + id));
    }

    /** An id with a dot is no selector. */
    private Optional<Node> found(String id) {
        Stream<Node> all = scene.getRoot().lookupAll("*").stream();
        return all.filter(node -> id.equals(node.getId()) && FieldFocus.isShown(node))
                .findFirst();
    }
}
