package dev.lookback.app.shell;

import dev.lookback.app.widget.IconButton;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.runs.Branch;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Says that the next run will not begin afresh, and lets it. */
final class BranchStrip extends HBox {

    /** What the run that it goes on from has of an epoch. */
    private record Start(boolean exact, boolean optimizer) {
        static Start of(RunStore store, long run, int epoch) {
            boolean rounded = store.progress().kept(run).stream()
                    .anyMatch(kept -> kept.epoch() == epoch && !kept.encoding().isExact());
            return new Start(!rounded, store.progress().hasOptimizer(run, epoch));
        }
    }

    private final Label words = new Label();
    private final Workbench workbench;
    private final Texts texts;

    BranchStrip(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        getStyleClass().add("branch-strip");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("branch");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button afresh = new IconButton(
                "branch.afresh",
                Feather.X,
                texts.get("app.shell.branch.afresh"),
                () -> workbench.nextRun().beginAfresh());
        afresh.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, afresh);
        workbench.nextRun().branchProperty().subscribe(this::show);
    }

    private void show(Branch branch) {
        boolean goesOn = branch != null && branch.epoch().isPresent();
        setVisible(goesOn);
        setManaged(goesOn);
        if (goesOn) {
            int epoch = branch.epoch().getAsInt();
            words.setText(texts.get("app.shell.branch", branch.parent(), epoch));
            workbench.library().ask(store -> Start.of(store, branch.parent(), epoch), start -> {
                if (branch.equals(workbench.nextRun().branchProperty().get())) {
                    say(branch, start);
                }
            });
        }
    }

    private void say(Branch branch, Start start) {
        StringBuilder text = new StringBuilder(
                texts.get("app.shell.branch", branch.parent(), branch.epoch().getAsInt()));
        if (!start.optimizer()) {
            text.append(texts.get("app.shell.branch.fresh"));
        }
        if (!start.exact()) {
            text.append(texts.get("app.shell.branch.rounded"));
        }
        words.setText(text.toString());
    }
}
