package dev.lookback.app.evaluate.checks;

import dev.lookback.app.widget.VerdictLabel;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.illusion.Illusions;
import dev.lookback.evaluate.illusion.Illusions.CheckResult;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Checks for illusions: findings about series and recipe, then about the run. */
public final class ChecksPane extends ScrollPane {

    private final Workbench workbench;
    private final Checkup checkup;
    private final Texts texts;
    private final Consumer<Place> guide;
    private final VBox data = new VBox();
    private final VBox run = new VBox();
    private final Label dataHint = hint("checks.data.hint");
    private final Label runHint = hint("checks.run.hint");
    private final VerdictLabel verdict;

    /** @param guide navigates to where a finding can be seen */
    public ChecksPane(Workbench workbench, Checkup checkup, Texts texts, Consumer<Place> guide) {
        this.workbench = workbench;
        this.checkup = checkup;
        this.texts = texts;
        this.guide = guide;
        verdict = VerdictLabel.wrapped(workbench, texts);
        verdict.setId("checks.verdict");
        setId("checks");
        setFitToWidth(true);
        data.setId("checks.data");
        run.setId("checks.run");
        data.getStyleClass().add("findings");
        run.getStyleClass().add("findings");
        VBox content = new VBox(
                heading("app.evaluate.checks.data"),
                dataHint,
                data,
                heading("app.evaluate.checks.run"),
                verdict,
                runHint,
                run);
        content.getStyleClass().add("checks");
        setContent(content);
        checkup.ofDataProperty().addListener(o -> showData());
        checkup.ofRunProperty().addListener(o -> showRun());
        workbench.runProperty().addListener(o -> showRun());
        workbench.checkProperty().addListener(o -> showData());
        showData();
        showRun();
    }

    private void showData() {
        List<CheckResult> looked = checkup.ofDataProperty().get();
        show(looked, data);
        boolean impossible = workbench.checkProperty().get() != null
                && !workbench.checkProperty().get().trainable();
        tell(
                dataHint,
                looked.isEmpty()
                        ? texts.get(impossible ? "app.evaluate.checks.impossible" : "app.evaluate.checks.looking")
                        : "");
    }

    private void showRun() {
        List<CheckResult> looked = checkup.ofRunProperty().get();
        show(looked, run);
        LiveRun watched = workbench.runProperty().get();
        boolean judged = watched != null && !looked.isEmpty();
        verdict.setVisible(judged);
        verdict.setManaged(judged);
        if (judged) {
            verdict.refresh();
        }
        tell(runHint, judged ? "" : texts.get(waiting(watched)));
    }

    private static String waiting(LiveRun run) {
        if (run == null) {
            return "app.evaluate.checks.noRun";
        }
        return run.state().isOver() ? "app.evaluate.checks.nothingToJudge" : "app.evaluate.checks.training";
    }

    private void show(List<CheckResult> looked, VBox into) {
        into.getChildren().clear();
        for (Finding finding : Illusions.findings(looked)) {
            into.getChildren().add(new FindingCard(finding, texts, guide));
        }
        if (!looked.isEmpty()) {
            into.getChildren().add(new PassedList(into.getId(), looked, texts));
        }
    }

    private Label heading(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("checks-heading");
        return label;
    }

    private static Label hint(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add("hint");
        return label;
    }

    private static void tell(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
