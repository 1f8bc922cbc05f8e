package dev.lookback.app;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

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
        for (String opens : List.of("preset", "help")) {
            window.press("view-workbench");
            run(() -> window.node(Node.class, opens).requestFocus());
            robot.push(KeyCode.SPACE);
            lookOver(opens);
            robot.push(KeyCode.ESCAPE);
        }
        robot.push(KeyCode.F1);
        lookOver("handbook");

        assertThat(nameless).as("without a name or a role").isEmpty();
        assertThat(unseen).as("not seen to have the focus").isEmpty();
        assertThat(looked).hasSizeGreaterThan(200);
    }

    /** Looks through a view, each of its tabs in turn. */
    private void look(String view) {
        window.eachTab(view, where -> look(where, stage.getScene()));
    }

    private void lookOver(String where) throws Exception {
        for (Window over : fx(() -> List.copyOf(Window.getWindows()))) {
            if (over != stage && over.getScene() != null) {
                look(where, over.getScene());
            }
        }
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
        if (scene == stage.getScene()) {
            robot.push(KeyCode.SHIFT);
            for (Node node : nodes) {
                run(node::requestFocus);
                if (fx(() -> node.isFocused() && isInSight(node) && !isRingAround(node))) {
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

    private boolean isRingAround(Node node) {
        Region ring = (Region) stage.getScene().getRoot().lookup(".focus-ring");
        Bounds around = ring.localToScene(ring.getLayoutBounds());
        Bounds of = node.localToScene(node.getLayoutBounds());
        return ring.isVisible() && around.intersects(of);
    }

    private boolean isInSight(Node node) {
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
