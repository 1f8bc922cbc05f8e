package dev.lookback.app.shell;

import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.estimate.EstimateWords;
import dev.lookback.app.widget.folding.FoldingButton;
import dev.lookback.app.workbench.RunListener;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import dev.lookback.training.RunState;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
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
    private final List<FoldingButton> interrupting;
    private final FoldingButton folding;

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
        interrupting = List.of(
                new FoldingButton(pause, texts.get("app.shell.pause"), texts.get("app.shell.resume")),
                new FoldingButton(stop));
        folding = new FoldingButton(train);
        tip(pause, KeyboardShortcuts.PAUSE);
        tip(stop, KeyboardShortcuts.STOP);
        getChildren().addAll(pause, stop, trainBox);
        workbench.checkProperty().addListener(o -> refresh());
        workbench.costs().measuredProperty().addListener(o -> refresh());
        RunListener.listen(workbench.runProperty(), this::refresh, LiveRun::stateProperty);
        RunListener.listen(workbench.trainingProperty(), this::refresh, LiveRun::stateProperty);
        refresh();
    }

    /** Pause and stop, which fold before train does. */
    List<FoldingButton> interrupting() {
        return interrupting;
    }

    FoldingButton folding() {
        return folding;
    }

    private Button button(String id, Feather icon, String key, Runnable action) {
        Button button = new Button(texts.get(key), new FontIcon(icon));
        button.setId(id);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void tip(Button button, KeyCombination key) {
        Tooltip tip = new Tooltip();
        tip.textProperty()
                .bind(button.textProperty().map(name -> texts.get("app.shell.withKey", name, key.getDisplayText())));
        button.setTooltip(tip);
    }

    private void refresh() {
        Optional<LiveRun> underWay = workbench.underWay();
        boolean live = underWay.isPresent();
        boolean paused = underWay.filter(run -> run.state() == RunState.PAUSED).isPresent();
        // They keep their room while hidden, so that nothing moves when they come.
        pause.setVisible(live);
        stop.setVisible(live);
        pause.setText(texts.get(paused ? "app.shell.resume" : "app.shell.pause"));
        pause.setGraphic(new FontIcon(paused ? Feather.PLAY : Feather.PAUSE));
        RecipeCheck check = workbench.checkProperty().get();
        train.setDisable(check == null || !check.trainable());
        hint.setText(hint(check));
        train.setAccessibleHelp(hint.getText());
    }

    private String hint(RecipeCheck check) {
        if (check == null || check.trainable()) {
            return texts.get("app.shell.train.hint")
                    + (check == null ? "" : EstimateWords.appended(workbench.costs(), check.recipe(), texts));
        }
        List<Problem> errors = check.errors();
        return texts.get(
                "app.shell.train.impossible",
                errors.size(),
                texts.get(errors.get(0).message()));
    }
}
