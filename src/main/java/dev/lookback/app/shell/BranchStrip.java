package dev.lookback.app.shell;

import dev.lookback.app.widget.IconButton;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.runs.Branch;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.weights.KeptWeights;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Strip that names the weights the next run starts from, and offers to start from new ones. */
final class BranchStrip extends HBox {

    /** Epoch to continue from, as it is in the store now. */
    private record Start(boolean kept, boolean exact, boolean optimizer) {
        static Start of(RunStore store, long run, int epoch) {
            Optional<KeptWeights> weights = store.progress().kept(run).stream()
                    .filter(kept -> kept.epoch() == epoch)
                    .findFirst();
            return new Start(
                    weights.isPresent(),
                    weights.filter(kept -> kept.encoding().isExact()).isPresent(),
                    store.progress().hasOptimizer(run, epoch));
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
        // A clean-up may delete the weights before training starts.
        workbench.library().changesProperty().subscribe(n -> ask());
    }

    private void show(Branch branch) {
        boolean continues = branch != null && branch.epoch().isPresent();
        setVisible(continues);
        setManaged(continues);
        if (continues) {
            words.setText(named("app.shell.branch", branch));
            ask();
        }
    }

    private void ask() {
        Branch branch = workbench.nextRun().branchProperty().get();
        if (branch != null && branch.epoch().isPresent()) {
            int epoch = branch.epoch().getAsInt();
            workbench.library().ask(store -> Start.of(store, branch.parent(), epoch), start -> {
                if (branch.equals(workbench.nextRun().branchProperty().get())) {
                    describe(branch, start);
                }
            });
        }
    }

    private void describe(Branch branch, Start start) {
        if (!start.kept()) {
            words.setText(named("app.shell.branch.gone", branch));
            return;
        }
        StringBuilder text = new StringBuilder(named("app.shell.branch", branch));
        if (!start.optimizer()) {
            text.append(texts.get("app.shell.branch.fresh"));
        }
        if (!start.exact()) {
            text.append(texts.get("app.shell.branch.rounded"));
        }
        words.setText(text.toString());
    }

    private String named(String key, Branch branch) {
        return texts.get(key, branch.parent(), branch.epoch().getAsInt());
    }
}
