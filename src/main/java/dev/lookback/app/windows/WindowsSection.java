package dev.lookback.app.windows;

import dev.lookback.app.widget.Section;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.field.FieldRow;
import dev.lookback.app.widget.field.IntField;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.widget.field.Toggle;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.widget.problem.ProblemsBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSentence;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * Windows section of the recipe: lookback, step, delay, target form, scaler and splits, with a sentence
 * that explains them.
 */
public final class WindowsSection extends Section {

    private final Workbench workbench;
    private final Texts texts;
    private final Label sentence = new Label();

    /**
     * @param picture of one window, shown among the fields
     */
    public WindowsSection(Workbench workbench, Texts texts, Node picture) {
        super(workbench, texts, "windows", texts.get("app.windows.title"), WindowsSection::owns);
        this.workbench = workbench;
        this.texts = texts;
        sentence.setId("sentence");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        content(
                sentence,
                picture,
                whole(WindowFields.LOOKBACK, 1, this::steps),
                whole(WindowFields.STEP, 1, this::unused),
                whole(WindowFields.DELAY, 0, this::ahead),
                whole(WindowFields.LENGTH, 1, this::until),
                choice(WindowFields.ALIGNMENT, dev.lookback.window.Alignment.values()),
                choice(WindowFields.TARGET_FORM, dev.lookback.window.TargetForm.values()),
                choice(WindowFields.SCALER, dev.lookback.window.scale.ScalerKind.values()),
                heading(texts.get("app.windows.splits")),
                new SplitForm(workbench, texts),
                new FieldRow(
                        workbench,
                        texts,
                        WindowFields.PRECEDING_CONTEXT.path(),
                        new Toggle(workbench, WindowFields.PRECEDING_CONTEXT, texts.get("app.windows.context"))),
                new FieldRow(
                        workbench,
                        texts,
                        WindowFields.BOUNDS_GAPS.path(),
                        new Toggle(workbench, WindowFields.BOUNDS_GAPS, texts.get("app.windows.maxGap"))),
                maxGap(),
                new SplitCounts(workbench, texts),
                new ProblemsBox(workbench, texts, "windows"));
        WhileShown.follow(this, workbench.recipeProperty(), r -> summarise(summary(r)));
        WhileShown.follow(this, workbench.recipeProperty(), r -> describe());
        WhileShown.follow(this, workbench.anchorProperty(), r -> describe());
    }

    private static boolean owns(String field) {
        return field.startsWith("windows")
                || field.startsWith("splits")
                || List.of("context", "scaler", "targetForm").contains(field);
    }

    private FieldRow whole(Lens<Recipe, Integer> lens, int least, Function<RecipeCheck, String> hint) {
        IntField field = new IntField(
                        workbench,
                        texts,
                        lens,
                        least,
                        () -> workbench.series().map(Series::rows).orElse(Integer.MAX_VALUE))
                .because("app.windows.rule.rows");
        return new FieldRow(workbench, texts, lens.path(), field).hint(hint(hint));
    }

    private <T extends Enum<T>> FieldRow choice(Lens<Recipe, T> lens, T[] values) {
        String key = "app.windows." + lens.path().replace("windows.", "") + ".";
        Choice<T> choice = new Choice<>(
                workbench,
                lens,
                List.of(values),
                v -> texts.get(key + v.name()),
                v -> texts.get(key + v.name() + ".explain"));
        return new FieldRow(workbench, texts, lens.path(), choice);
    }

    private Node maxGap() {
        FieldRow row = whole(WindowFields.MAX_GAP, 1, check -> texts.get("app.windows.maxGap.unit", leftOut(check)));
        WhileShown.follow(
                row,
                workbench.recipeProperty(),
                r -> WindowFields.BOUNDS_GAPS.in(r).ifPresent(isOn -> {
                    row.setVisible(isOn);
                    row.setManaged(isOn);
                }));
        return row;
    }

    private static int leftOut(RecipeCheck check) {
        return check.plan()
                .map(plan -> Stream.of(Split.values()).mapToInt(plan::leftOut).sum())
                .orElse(0);
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("section-heading");
        HelpTopic.link(heading, "splits");
        return heading;
    }

    private ObservableValue<String> hint(Function<RecipeCheck, String> words) {
        return workbench
                .recipeProperty()
                .map(r -> words.apply(workbench.checkProperty().get()));
    }

    private String summary(Recipe recipe) {
        WindowSpec spec = recipe.windows();
        return texts.get("app.windows.summary", spec.lookback(), spec.horizon(), spec.timeSteps());
    }

    private String steps(RecipeCheck check) {
        return texts.get("app.windows.steps", check.recipe().windows().timeSteps());
    }

    private String unused(RecipeCheck check) {
        return texts.get("app.windows.apart", check.recipe().windows().step());
    }

    private String ahead(RecipeCheck check) {
        int horizon = check.recipe().windows().horizon();
        return workbench
                .series()
                .map(series ->
                        texts.get("app.windows.ahead", horizon, series.rhythm().steps(horizon)))
                .orElse("");
    }

    private String until(RecipeCheck check) {
        WindowSpec spec = check.recipe().windows();
        return texts.get("app.windows.until.rows", spec.length(), spec.horizon(), spec.horizon() + spec.length() - 1);
    }

    private void describe() {
        RecipeCheck check = workbench.checkProperty().get();
        Recipe recipe = workbench.recipeProperty().get();
        if (recipe == null || check.recipe() != recipe) {
            return;
        }
        sentence.setText(check.plan()
                .filter(p -> p.spec().timeSteps() > 0)
                .map(p -> texts.get(WindowSentence.of(
                        p.spec(),
                        recipe.data().features().size(),
                        recipe.data().target(),
                        workbench.series().orElseThrow().label(newestRow(p)))))
                .orElseGet(() -> texts.get("app.windows.noSentence")));
    }

    /** Sentence on the window pointed at, else on the last one. */
    private int newestRow(WindowPlan plan) {
        int rows = workbench.series().orElseThrow().rows();
        int anchor = workbench.anchorProperty().get();
        if (anchor < 0) {
            for (Split split : Split.values()) {
                RowRanges anchors = plan.anchors(split);
                anchor = anchors.isEmpty() ? anchor : anchors.last();
            }
        }
        return Math.max(0, Math.min(rows - 1, plan.spec().newestRow(anchor)));
    }
}
