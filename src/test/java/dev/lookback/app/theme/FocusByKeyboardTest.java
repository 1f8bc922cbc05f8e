package dev.lookback.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.focus.FocusRing;
import dev.lookback.app.widget.IconButton;
import dev.lookback.app.workbench.OneThreadWorkbench;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Focus ring of controls: whoever goes from one to the next with the Tab key sees where they are. */
@WithJavaFx
class FocusByKeyboardTest {

    private static final String FIRST = "field";

    private final FxWindow window = new FxWindow(OneThreadWorkbench.withoutTraining());
    private final Map<String, Node> controls = new LinkedHashMap<>();
    private final VBox all = new VBox(12);
    private final StackPane root = new StackPane(all);

    @Start
    void start(Stage stage) {
        CheckBox checked = new CheckBox("box");
        checked.setSelected(true);
        ToggleButton pressed = new ToggleButton("view");
        pressed.setSelected(true);
        controls.put(FIRST, new TextField("1"));
        controls.put("checked box", checked);
        controls.put("box", new CheckBox("box"));
        controls.put("link", new Hyperlink("link"));
        controls.put("accent", styled(new Button("Train"), Styles.ACCENT));
        controls.put("icon", new IconButton("icon", Feather.X, "icon", () -> {}));
        ToggleButton vary = new ToggleButton("vary");
        vary.setSelected(true);
        controls.put("pressed flat", styled(vary, Styles.FLAT));
        controls.put("pressed pill", styled(pressed, Styles.LEFT_PILL));
        controls.put("pill", styled(new ToggleButton("view"), Styles.CENTER_PILL));
        controls.put("slider", new Slider(0, 1, 0.5));
        controls.put("tabs", new TabPane(new Tab("one", new Label("1")), new Tab("two", new Label("2"))));
        all.getChildren().setAll(controls.values());
        FocusRing.install(root);
        window.show(stage, root);
    }

    private static Node styled(Node node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    @Test
    void focusIsSeenOnEveryControl(FxRobot robot) {
        FxWindow.onFx(() -> controls.get(FIRST).requestFocus());
        controls.forEach((name, control) -> {
            if (name.equals(FIRST)) {
                return;
            }
            WritableImage before = picture(control);
            robot.push(KeyCode.TAB);
            FxWindow.settle();
            assertThat(control.isFocusVisible()).as(name).isTrue();
            assertThat(differences(before, picture(control))).as(name).isGreaterThan(10);
        });
    }

    private WritableImage picture(Node control) {
        WritableImage[] picture = new WritableImage[1];
        FxWindow.onFx(() -> {
            Bounds at = control.getBoundsInParent();
            SnapshotParameters around = new SnapshotParameters();
            around.setViewport(
                    new Rectangle2D(at.getMinX() - 4, at.getMinY() - 4, at.getWidth() + 8, at.getHeight() + 8));
            picture[0] = root.snapshot(around, null);
        });
        return picture[0];
    }

    private static int differences(WritableImage one, WritableImage other) {
        PixelReader first = one.getPixelReader();
        PixelReader second = other.getPixelReader();
        int differences = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                differences += first.getArgb(x, y) == second.getArgb(x, y) ? 0 : 1;
            }
        }
        return differences;
    }
}
