package dev.lookback.app.shell;

import dev.lookback.app.background.Opening;
import dev.lookback.app.focus.FocusHold;
import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.Tips;
import dev.lookback.text.Texts;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Progress of opening a file, with a button to stop. */
final class OpeningPane extends VBox {

    private static final double WIDEST = 560;

    OpeningPane(Opening opening, Texts texts) {
        getStyleClass().add("opening");
        Label what = new Label(texts.get("app.shell.opening", opening.file().getFileName()));
        // Long names are cut in the middle: their ends matter as much as their beginnings.
        what.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        TextScale.follow(what, scale -> what.setMaxWidth(scale * WIDEST));
        what.setAlignment(Pos.CENTER);
        what.setTooltip(Tips.of(opening.file().toString()));
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(280);
        progress.progressProperty().bind(opening.progressProperty());
        Button cancel = new Button(texts.get("app.shell.cancel"));
        cancel.setId("opening.cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> opening.cancel());
        getChildren().addAll(what, progress, cancel);
        sceneProperty().addListener((o, was, scene) -> {
            if (scene != null) {
                Platform.runLater(() -> takeFocus(scene, cancel));
            }
        });
    }

    /** The focused control is hidden meanwhile, or of no use. */
    private static void takeFocus(Scene scene, Button cancel) {
        if (!FocusHold.isAround(scene.getFocusOwner())) {
            cancel.requestFocus();
        }
    }
}
