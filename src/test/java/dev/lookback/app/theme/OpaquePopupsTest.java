package dev.lookback.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Popups in the dark have a shadow where a desktop can show one; else there is nothing beside them that would be white. */
@WithJavaFx
class OpaquePopupsTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void popupsHaveShadowsOrAreFilled(boolean opaque) {
        FxWindow.onFx(() -> {
            Stage stage = new Stage();
            ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList("one", "two"));
            stage.setScene(new Scene(new StackPane(box), 400, 300));
            Theme.DARK.dress(stage.getScene());
            stage.getScene().getStylesheets().setAll(Theme.DARK.sheets(opaque));
            if (opaque) {
                OpaquePopups.fill(stage);
            }
            stage.show();
            box.show();
            new ContextMenu(new MenuItem("Copy")).show(box, 0, 0);
            new Tooltip("words").show(stage, 200, 0);
            List<Window> popups = Window.getWindows().stream()
                    .filter(PopupWindow.class::isInstance)
                    .toList();
            assertThat(popups).hasSize(3).allSatisfy(popup -> {
                assertThat(shadows(popup).isEmpty()).isEqualTo(opaque);
                assertThat(Theme.DARK.ground().equals(popup.getScene().getFill()))
                        .isEqualTo(opaque);
            });
            stage.hide();
        });
    }

    private static List<Node> shadows(Window popup) {
        Parent root = popup.getScene().getRoot();
        root.applyCss();
        return root.lookupAll("*").stream()
                .filter(node -> node.getEffect() != null)
                .toList();
    }
}
