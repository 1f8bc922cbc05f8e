package dev.lookback.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Text scale of lengths in pixels: that of their window, in popups and dialogs that of the window they belong to. */
@WithJavaFx
class TextScaleTest {

    private final List<Double> told = new ArrayList<>();

    private Stage window(Label content) {
        Scene scene = new Scene(new StackPane(content));
        Theme.LIGHT.dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    @Test
    void theRatioIsToldAtOnceAndWithEachSize() {
        FxWindow.onFx(() -> {
            Label label = new Label("words");
            TextScale.follow(label, told::add);
            Stage stage = window(label);
            new TextSize(150).apply(stage.getScene());

            assertThat(told).containsExactly(1.0, 1.5);
            assertThat(TextScale.at(label)).isEqualTo(1.5);
            stage.hide();
        });
    }

    @Test
    void aPopupWithContentBeforeItHasAnOwnerTakesItsSize() {
        FxWindow.onFx(() -> {
            Stage stage = window(new Label("words"));
            new TextSize(150).apply(stage.getScene());
            Label label = new Label("in the popup");
            Popup popup = new Popup();
            TextScale.follow(label, told::add);
            popup.getContent().add(label);
            popup.show(stage);
            new TextSize(200).apply(stage.getScene());

            assertThat(told).containsExactly(1.0, 1.5, 2.0);
            stage.hide();
        });
    }

    @Test
    void aDialogFollowsItsOwnerUntilItIsClosed() {
        FxWindow.onFx(() -> {
            Stage stage = window(new Label("words"));
            new TextSize(150).apply(stage.getScene());
            Label label = new Label("in the dialog");
            TextScale.follow(label, told::add);
            Stage dialog = new Stage();
            dialog.setScene(new Scene(new StackPane(label)));
            dialog.initOwner(stage);
            dialog.show();
            dialog.hide();
            new TextSize(200).apply(stage.getScene());

            assertThat(told).containsExactly(1.0, 1.5);
            stage.hide();
        });
    }

    @Test
    void aSceneHasTheSheetOfOneSize() {
        FxWindow.onFx(() -> {
            Scene scene = new Scene(new StackPane());
            Theme.LIGHT.dress(scene);
            int sheets = scene.getStylesheets().size();
            new TextSize(150).apply(scene);
            Theme.DARK.dress(scene);

            assertThat(scene.getStylesheets())
                    .hasSize(sheets)
                    .contains(new TextSize(150).sheet())
                    .doesNotContain(TextSize.USUAL.sheet());
        });
    }
}
