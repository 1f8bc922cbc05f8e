package dev.lookback.app.evaluate.checks;

import dev.lookback.app.widget.VerdictLabel;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.illusion.Illusions;
import dev.lookback.evaluate.illusion.Illusions.CheckResult;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Checks for illusions: findings about the run on show, its series and its recipe, then what the recipe in the forms would add. */
public final class ChecksPane extends ScrollPane {

    private final Workbench workbench;
    private final Checkup checkup;
    private final Texts texts;
    private final Consumer<Place> guide;
    private final VBox data = new VBox();
    private final VBox run = new VBox();
    private final VBox edited = new VBox();
    private final Label dataHeading;
    private final Label editedHeading;
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
        dataHeading = heading("app.evaluate.checks.data");
        editedHeading = heading("app.evaluate.checks.edited");
        setId("checks");
        setFitToWidth(true);
        data.setId("checks.data");
        run.setId("checks.run");
        data.getStyleClass().add("findings");
        run.getStyleClass().add("findings");
        edited.setId("checks.edited");
        edited.getStyleClass().add("findings");
        VBox content = new VBox(
                dataHeading,
                dataHint,
                data,
                heading("app.evaluate.checks.run"),
                verdict,
                runHint,
                run,
                editedHeading,
                edited);
        content.getStyleClass().add("checks");
        setContent(content);
        checkup.ofDataProperty().addListener(o -> {
            showData();
            showEdited();
        });
        checkup.ofRunProperty().addListener(o -> showRun());
        checkup.ofEditedProperty().addListener(o -> showEdited());
        workbench.runProperty().addListener(o -> {
            showData();
            showRun();
        });
        workbench.checkProperty().addListener(o -> {
            showData();
            showRun();
        });
        showData();
        showRun();
        showEdited();
    }

    private void showData() {
        dataHeading.setText(texts.get(
                workbench.runProperty().get() == null ? "app.evaluate.checks.data" : "app.evaluate.checks.data.run"));
        List<CheckResult> looked = checkup.ofDataProperty().get();
        show(looked, data);
        boolean impossible = workbench.runProperty().get() == null
                && workbench.checkProperty().get() != null
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

    /** What the recipe in the forms would bring that the run on show has not. */
    private void showEdited() {
        List<CheckResult> looked = checkup.ofEditedProperty().get();
        List<Finding> known = Illusions.findings(checkup.ofDataProperty().get());
        edited.getChildren().clear();
        Illusions.findings(looked).stream()
                .filter(finding -> !known.contains(finding))
                .forEach(finding -> edited.getChildren().add(new FindingCard(finding, texts, guide)));
        boolean differs = !edited.getChildren().isEmpty();
        editedHeading.setVisible(differs);
        editedHeading.setManaged(differs);
    }

    private String waiting(LiveRun run) {
        if (run == null) {
            RecipeCheck check = workbench.checkProperty().get();
            return check != null && check.trainable()
                    ? "app.evaluate.checks.noRun"
                    : "app.evaluate.checks.noRun.impossible";
        }
        if (!run.state().isOver()) {
            return "app.evaluate.checks.training";
        }
        return run.forecastsProperty().get().isEmpty()
                ? "app.evaluate.checks.nothingToJudge"
                : "app.evaluate.checks.looking";
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
        HelpTopic.link(label, "checks");
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
