package dev.lookback.app.shell;

import atlantafx.base.theme.Styles;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.Problem.Severity;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import dev.lookback.training.RunState;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Train, pause and stop buttons. A tooltip says why training is impossible. */
final class TrainButtons extends HBox {

    private final Workbench workbench;
    private final Texts texts;
    private final Button train;
    private final Button pause;
    private final Button stop;
    private final Tooltip hint = new Tooltip();
    private final HBox trainBox;
    private final InvalidationListener onChange = o -> refresh();

    TrainButtons(Commands commands, Texts texts) {
        this.workbench = commands.workbench();
        this.texts = texts;
        setSpacing(6);
        setMinWidth(USE_PREF_SIZE);
        pause = button("pause", Feather.PAUSE, "app.shell.pause", commands::pauseOrResume);
        stop = button("stop", Feather.SQUARE, "app.shell.stop", commands::stop);
        train = button("train", Feather.PLAY, "app.shell.train", commands::train);
        train.getStyleClass().add(Styles.ACCENT);
        // A disabled button takes no pointer, so the box around it tells why it is disabled.
        trainBox = new HBox(train);
        trainBox.setOnMouseClicked(e -> {
            if (train.isDisabled()) {
                commands.train();
            }
        });
        Tooltip.install(trainBox, hint);
        getChildren().addAll(pause, stop, trainBox);
        workbench.checkProperty().addListener(o -> refresh());
        workbench.runProperty().addListener((o, old, run) -> {
            if (run != null) {
                run.stateProperty().addListener(new WeakInvalidationListener(onChange));
            }
            refresh();
        });
        refresh();
    }

    Button pause() {
        return pause;
    }

    Button stop() {
        return stop;
    }

    private Button button(String id, Feather icon, String key, Runnable action) {
        Button button = new Button(texts.get(key), new FontIcon(icon));
        button.setId(id);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void refresh() {
        LiveRun run = workbench.runProperty().get();
        boolean live = run != null && !run.state().isOver();
        boolean paused = live && run.state() == RunState.PAUSED;
        show(pause, live);
        show(stop, live);
        pause.setText(texts.get(paused ? "app.shell.resume" : "app.shell.pause"));
        pause.setGraphic(new FontIcon(paused ? Feather.PLAY : Feather.PAUSE));
        RecipeCheck check = workbench.checkProperty().get();
        train.setDisable(check == null || !check.trainable());
        hint.setText(hint(check));
    }

    private String hint(RecipeCheck check) {
        if (check == null || check.trainable()) {
            return texts.get("app.shell.train.hint");
        }
        List<Problem> errors = check.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .toList();
        return texts.get(
                "app.shell.train.impossible",
                errors.size(),
                texts.get(errors.get(0).message()));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
