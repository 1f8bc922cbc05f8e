package dev.lookback.app.shell;

import dev.lookback.app.widget.IconButton;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.runs.Branch;
import dev.lookback.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Says that the next run will not begin afresh, and lets it. */
final class BranchStrip extends HBox {

    private final Label words = new Label();

    BranchStrip(Workbench workbench, Texts texts) {
        getStyleClass().add("branch-strip");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("branch");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button afresh = new IconButton("branch.afresh", Feather.X, texts.get("app.shell.branch.afresh"), () -> workbench
                .nextRun()
                .beginAfresh());
        afresh.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, afresh);
        workbench.nextRun().branchProperty().addListener((o, old, branch) -> show(branch, texts));
        show(workbench.nextRun().branchProperty().get(), texts);
    }

    private void show(Branch branch, Texts texts) {
        boolean goesOn = branch != null && branch.epoch().isPresent();
        setVisible(goesOn);
        setManaged(goesOn);
        if (goesOn) {
            words.setText(texts.get(
                    "app.shell.branch", branch.parent(), branch.epoch().getAsInt()));
        }
    }
}
