package dev.lookback.app;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static dev.lookback.app.WindowUnderTest.untilSoon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.keep.QuestionDialogs;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.text.Texts;
import dev.lookback.training.Waves;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** All that the keyboard reaches, in every tab of every view and in what opens over them: it says what it is, and is seen to have the focus. */
@WithJavaFx
class EveryFocusableTest {

    /** Roles that say nothing. */
    private static final Set<AccessibleRole> NO_ROLE = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final Set<String> nameless = new LinkedHashSet<>();
    private final Set<String> unseen = new LinkedHashSet<>();
    private Stage stage;
    private WindowUnderTest window;

    /** Most of a view is in all its tabs. */
    private final Set<Node> looked = Collections.newSetFromMap(new IdentityHashMap<>());

    @Start
    void start(Stage given) {
        stage = given;
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void hasANameAndARoleAndShowsTheFocus() throws Exception {
        look("start");
        window.openSeries(2);
        window.train();
        run(() -> window.press("section-training"));
        for (String view : List.of("workbench", "runs", "sweeps", "evaluate", "explain")) {
            window.press("view-" + view);
            if (view.equals("runs")) {
                run(() -> window.node(javafx.scene.control.TreeTableView.class, "runs-table")
                        .getSelectionModel()
                        .select(0));
            }
            look(view);
        }
        assertAllIsNamedAndSeen();
        assertThat(looked).hasSizeGreaterThan(200);
    }

    @Test
    void soHasWhatMenusAndPopoversOpen() throws Exception {
        window.openSeries(2);
        for (String opens : List.of("open", "save", "preset", "textSize", "language", "help")) {
            lookIntoWhatSpaceOpens(opens);
        }
        window.press("view-runs");
        for (String opens : List.of("runs.columns", "runs.storage")) {
            lookIntoWhatSpaceOpens(opens);
        }
        chooseHelp("help.about");
        lookOver("about");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F1);
        lookOver("handbook");

        assertAllIsNamedAndSeen();
        assertThat(looked).hasSizeGreaterThan(60);
    }

    @Test
    void soHasASweepWithItsTrials() throws Exception {
        window.openSeries(1);
        window.press("view-sweeps");
        window.press("vary.training.batchSize");
        window.type("sweep.values.training.batchSize", "256,512");
        until(() -> !window.node(Button.class, "sweep-start").isDisabled());
        window.press("sweep-start");
        window.untilStored(store -> store.sweeps().all().stream().anyMatch(sweep -> sweep.isOver()));
        until(() -> !window.node(Button.class, "sweeps.best").isDisabled());
        look("trials");

        assertAllIsNamedAndSeen();
        assertThat(looked.stream().map(Node::getId)).contains("sweep-parallel", "sweep-trials", "sweep-importance");
    }

    @Test
    void soHaveQuestionsAndTheCardOfTheTour() throws Exception {
        chooseHelp("help.tour");
        until(() -> window.has("tour.next"));
        look("tour", stage.getScene());
        robot.push(KeyCode.ESCAPE);
        window.openSeries(1);
        window.edit(recipe -> recipe.withSeed(77));
        run(() -> window.node(Node.class, "open").requestFocus());
        robot.push(KeyCode.SHIFT);

        QuestionDialogs questions = new QuestionDialogs(null, () -> stage, new Texts(Locale.ENGLISH));
        lookIntoQuestion(
                "closing", () -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        lookIntoQuestion("replacing", () -> questions.beforeReplacing(() -> {}));
        lookIntoQuestion(
                "while training",
                () -> questions.whileTraining(new LiveRun(Waves.recipe(), Waves.series()), OptionalLong.of(2)));

        assertAllIsNamedAndSeen();
        assertThat(looked).hasSizeGreaterThan(15);
    }

    private void assertAllIsNamedAndSeen() {
        assertThat(nameless).as("without a name or a role").isEmpty();
        assertThat(unseen).as("not seen to have the focus").isEmpty();
    }

    private void chooseHelp(String item) {
        run(() -> window.node(MenuButton.class, "help").getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .forEach(MenuItem::fire));
    }

    private void lookIntoWhatSpaceOpens(String id) throws Exception {
        run(() -> window.node(Node.class, id).requestFocus());
        robot.push(KeyCode.SHIFT).push(KeyCode.SPACE);
        lookOver(id);
        robot.push(KeyCode.ESCAPE);
    }

    /** @param ask not waited for: the question holds it up */
    private void lookIntoQuestion(String name, Runnable ask) throws Exception {
        Platform.runLater(ask);
        WaitForAsyncUtils.waitForFxEvents();
        lookOver(name);
        robot.push(KeyCode.ESCAPE);
    }

    /** Looks through a view, each of its tabs in turn. */
    private void look(String view) {
        window.eachTab(view, where -> look(where, stage.getScene()));
    }

    /** Looks through all that is open over the window, where the focus is to be seen before another key is pressed. */
    private void lookOver(String where) throws Exception {
        List<Scene> over = fx(() -> Window.getWindows().stream()
                .filter(each -> each != stage && each.isShowing() && !(each instanceof Tooltip))
                .map(Window::getScene)
                .toList());
        assertThat(over).as(where + " is open").isNotEmpty();
        for (Scene scene : over) {
            Node first = fx(scene::getFocusOwner);
            if (first == null || !isMenu(scene) && !comes(() -> isRingAround(first))) {
                unseen.add(where + ", when it opens: " + (first == null ? "nothing" : words(first)));
            }
            look(where, scene);
        }
    }

    /** Whether it comes with one of the next frames. */
    private static boolean comes(Callable<Boolean> ring) {
        try {
            untilSoon(ring);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Menus show what has the focus in the colour of its row. */
    private static boolean isMenu(Scene scene) {
        return scene.getWindow() instanceof ContextMenu;
    }

    private void look(String where, Scene scene) throws Exception {
        List<Node> nodes = fx(() -> nodes(scene.getRoot())
                .filter(node -> node.isFocusTraversable() && isShown(node) && !node.isDisabled())
                .filter(looked::add)
                .toList());
        fx(() -> nodes.stream()
                        .filter(node -> NO_ROLE.contains(node.getAccessibleRole()) || !isNamed(node, scene))
                        .toList())
                .forEach(node -> nameless.add(where + ": " + words(node)));
        if (!isMenu(scene)) {
            robot.push(KeyCode.SHIFT);
            for (Node node : nodes) {
                run(node::requestFocus);
                if (!comes(() -> !node.isFocused() || !isInSight(node) || isRingAround(node))) {
                    unseen.add(where + ": " + words(node));
                }
            }
        }
    }

    private static String words(Node node) {
        return node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass() + " in "
                + Stream.iterate(node.getParent(), parent -> parent != null, Node::getParent)
                        .map(parent ->
                                parent.getId() == null ? parent.getClass().getSimpleName() : parent.getId())
                        .limit(4)
                        .toList();
    }

    private static boolean isNamed(Node node, Scene scene) {
        List<String> names = new ArrayList<>();
        names.add(node.getAccessibleText());
        if (node instanceof Labeled labeled) {
            names.add(labeled.getText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            names.add(control.getTooltip().getText());
        }
        if (node instanceof TabPane tabs) {
            names.add(tabs.getSelectionModel().getSelectedItem().getText());
        }
        nodes(scene.getRoot())
                .filter(label -> label instanceof Label of && of.getLabelFor() == node)
                .forEach(label -> names.add(((Label) label).getText()));
        return names.stream().anyMatch(name -> name != null && !name.isBlank());
    }

    private static boolean isRingAround(Node node) {
        Bounds of = node.localToScene(node.getLayoutBounds());
        return node.getScene().getRoot().lookupAll(".focus-ring").stream()
                .anyMatch(ring -> ring.isVisible()
                        && ring.localToScene(ring.getLayoutBounds()).intersects(of));
    }

    private static boolean isInSight(Node node) {
        Bounds of = node.localToScene(node.getLayoutBounds());
        Bounds seen = of;
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around.getClip() != null
                    && !around.localToScene(around.getClip().getBoundsInParent())
                            .contains(seen)) {
                return false;
            }
        }
        return of.getWidth() > 0 && of.getHeight() > 0;
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Node> nodes(Node node) {
        Stream<Node> inner = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(EveryFocusableTest::nodes)
                : Stream.empty();
        return Stream.concat(Stream.of(node), inner);
    }
}
