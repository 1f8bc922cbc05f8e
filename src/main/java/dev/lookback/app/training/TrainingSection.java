package dev.lookback.app.training;

import dev.lookback.app.widget.Section;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.entry.DecimalRange;
import dev.lookback.app.widget.estimate.EstimateWords;
import dev.lookback.app.widget.estimate.TrainingTimeNote;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.field.DecimalField;
import dev.lookback.app.widget.field.FieldRow;
import dev.lookback.app.widget.field.IntField;
import dev.lookback.app.widget.field.KindForm;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.widget.field.WholeField;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import dev.lookback.window.RowRanges;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Training section of the recipe: optimizer, learning rate, loss, batch size, epochs, early stopping, seed. */
public final class TrainingSection extends Section {

    /** Higher rates are of no use to any optimizer. */
    private static final DecimalRange LEARNING_RATES = new DecimalRange(0, false, 10, true);

    private static final int RANDOM_SEEDS = 1_000_000;

    private final Workbench workbench;
    private final Texts texts;
    private final TrainingRows rows;

    /** @param seen rows that the price chart shows; empty for none */
    public TrainingSection(Workbench workbench, Texts texts, Supplier<RowRanges> seen) {
        super(workbench, texts, "training", texts.get("app.training.title"), TrainingSection::owns);
        this.workbench = workbench;
        this.texts = texts;
        this.rows = new TrainingRows(workbench, texts);
        content(
                optimizer(),
                new KindForm<>(workbench, TrainingFields.OPTIMIZER, new OptimizerForm(rows)::fields),
                rows.size(TrainingFields.LEARNING_RATE, LEARNING_RATES),
                schedule(),
                new KindForm<>(workbench, TrainingFields.SCHEDULE, new ScheduleForm(rows)::fields),
                new ScheduleCurve(workbench, texts),
                loss(),
                new KindForm<>(workbench, TrainingFields.LOSS, new LossForm(rows)::fields),
                rows.row(
                                TrainingFields.BATCH_SIZE,
                                new IntField(workbench, texts, TrainingFields.BATCH_SIZE, 1, Training.LARGEST_BATCH))
                        .explain(texts.get("app.training.batchSize.explain"))
                        .hint(workbench
                                .recipeProperty()
                                .map(r -> batches(workbench.checkProperty().get()))),
                rows.count(Training.class, TrainingFields.EPOCHS).hint(texts.get("app.training.epochs.hint")),
                new TrainingTimeNote(workbench, texts, "training-time"),
                rows.toggle(TrainingFields.SHUFFLE, texts.get("app.training.shuffle")),
                rows.toggle(TrainingFields.STOPS_EARLY, texts.get("app.training.earlyStopping")),
                whileOn(
                        TrainingFields.STOPS_EARLY,
                        rows.count(EarlyStopping.class, TrainingFields.PATIENCE)
                                .hint(texts.get("app.training.unit.epochs")),
                        rows.size(EarlyStopping.class, TrainingFields.MIN_DELTA)
                                .hint(texts.get("app.training.minDelta"))),
                rows.toggle(TrainingFields.KEEP_BEST, texts.get("app.training.keepBest")),
                rows.toggle(TrainingFields.CLIPS, texts.get("app.training.clip")),
                whileOn(TrainingFields.CLIPS, rows.size(Training.class, TrainingFields.CLIP_NORM)),
                rows.size(Training.class, TrainingFields.L2).hint(texts.get("app.training.l2")),
                new WeightForm(workbench, texts, seen),
                seed());
        WhileShown.follow(this, workbench.recipeProperty(), r -> summarise(summary(r)));
        WhileShown.follow(this, workbench.costs().measuredProperty(), n -> {
            if (workbench.recipeProperty().get() != null) {
                summarise(summary(workbench.recipeProperty().get()));
            }
        });
    }

    private static boolean owns(String field) {
        return field.equals("seed") || field.startsWith("training");
    }

    private String summary(Recipe recipe) {
        Training training = recipe.training();
        return texts.get(
                        "app.training.summary",
                        OptimizerKind.of(training.optimizer()).title(),
                        DecimalField.write(training.learningRate(), texts.locale()),
                        training.batchSize(),
                        training.epochs())
                + EstimateWords.appended(workbench.costs(), recipe, texts);
    }

    private String batches(RecipeCheck check) {
        int batchSize = check.recipe().training().batchSize();
        return texts.get(
                "app.training.batches",
                check.plan().map(p -> p.batches(Split.TRAIN, batchSize)).orElse(0));
    }

    private FieldRow optimizer() {
        Lens<Recipe, OptimizerKind> kind = TrainingFields.OPTIMIZER.mapped(OptimizerKind::of, OptimizerKind::fresh);
        return rows.row(
                kind,
                new Choice<>(
                        workbench,
                        kind,
                        List.of(OptimizerKind.values()),
                        OptimizerKind::title,
                        explained("optimizer")));
    }

    private FieldRow schedule() {
        Lens<Recipe, ScheduleKind> kind = TrainingFields.SCHEDULE.mapped(ScheduleKind::of, ScheduleKind::fresh);
        return rows.row(
                kind,
                new Choice<>(
                        workbench, kind, List.of(ScheduleKind.values()), named("schedule"), explained("schedule")));
    }

    private FieldRow loss() {
        Lens<Recipe, LossKind> kind = TrainingFields.LOSS.mapped(LossKind::of, LossKind::fresh);
        return rows.row(
                kind, new Choice<>(workbench, kind, List.of(LossKind.values()), named("loss"), explained("loss")));
    }

    private <T extends Enum<T>> Function<T, String> named(String field) {
        return kind -> texts.get("app.training." + field + "." + kind.name());
    }

    private <T extends Enum<T>> Function<T, String> explained(String field) {
        return kind -> texts.get("app.training." + field + "." + kind.name() + ".explain");
    }

    /** Rows that are visible only while something is switched on. */
    private Node whileOn(Lens<Recipe, Boolean> on, FieldRow... fields) {
        VBox box = new VBox(fields);
        box.getStyleClass().add("form-rows");
        WhileShown.follow(
                box,
                workbench.recipeProperty(),
                r -> on.in(r).ifPresent(isOn -> {
                    box.setVisible(isOn);
                    box.setManaged(isOn);
                }));
        return box;
    }

    private FieldRow seed() {
        Button dice = new Button(null, new FontIcon(Feather.REFRESH_CW));
        dice.setId("seed-dice");
        dice.getStyleClass().add("icon");
        dice.setTooltip(Tips.of(texts.get("app.training.seed.random")));
        dice.setAccessibleText(texts.get("app.training.seed.random"));
        dice.setOnAction(e ->
                workbench.edit("", r -> r.withSeed(ThreadLocalRandom.current().nextInt(1, RANDOM_SEEDS))));
        return rows.row(
                        TrainingFields.SEED,
                        new WholeField(workbench, texts, TrainingFields.SEED, Long.MIN_VALUE, Long.MAX_VALUE))
                .explain(texts.get("app.training.seed.explain"))
                .beside(dice);
    }
}
