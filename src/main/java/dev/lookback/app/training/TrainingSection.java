package dev.lookback.app.training;

import dev.lookback.app.widget.Choice;
import dev.lookback.app.widget.DecimalField;
import dev.lookback.app.widget.FieldRow;
import dev.lookback.app.widget.KindForm;
import dev.lookback.app.widget.Lens;
import dev.lookback.app.widget.Section;
import dev.lookback.app.widget.Shown;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WholeField;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the network is trained. */
public final class TrainingSection extends Section {

    private static final double HIGHEST_RATE = 10;
    private static final int RANDOM_SEEDS = 1_000_000;

    private final Workbench workbench;
    private final Texts texts;
    private final Rows rows;

    public TrainingSection(Workbench workbench, Texts texts) {
        super(workbench, texts, "training", texts.get("app.training.title"), TrainingSection::owns);
        this.workbench = workbench;
        this.texts = texts;
        this.rows = new Rows(workbench, texts);
        content(
                optimizer(),
                new KindForm<>(workbench, Fields.OPTIMIZER, new OptimizerForm(rows)::fields),
                rows.row(
                        Fields.LEARNING_RATE,
                        DecimalField.byRatio(workbench, texts, Fields.LEARNING_RATE, 0, HIGHEST_RATE)),
                schedule(),
                new KindForm<>(workbench, Fields.SCHEDULE, new ScheduleForm(rows)::fields),
                new ScheduleCurve(workbench, texts),
                loss(),
                new KindForm<>(workbench, Fields.LOSS, new LossForm(rows)::fields),
                rows.count(Fields.EPOCHS).hint(texts.get("app.training.epochs.hint")),
                rows.toggle(Fields.SHUFFLE, texts.get("app.training.shuffle")),
                rows.toggle(Fields.STOPS_EARLY, texts.get("app.training.earlyStopping")),
                whileOn(
                        Fields.STOPS_EARLY,
                        rows.count(Fields.PATIENCE).hint(texts.get("app.training.unit.epochs")),
                        rows.size(Fields.MIN_DELTA).hint(texts.get("app.training.minDelta"))),
                rows.toggle(Fields.KEEP_BEST, texts.get("app.training.keepBest")),
                rows.toggle(Fields.CLIPS, texts.get("app.training.clip")),
                whileOn(Fields.CLIPS, rows.size(Fields.CLIP_NORM)),
                rows.size(Fields.L2).hint(texts.get("app.training.l2")),
                seed());
        Shown.follow(this, workbench.recipeProperty(), r -> summarise(summary(r.training())));
    }

    private static boolean owns(String field) {
        return field.equals("seed") || field.startsWith("training") && !field.equals("training.batchSize");
    }

    private String summary(Training training) {
        return texts.get(
                "app.training.summary",
                OptimizerKind.of(training.optimizer()).title(),
                DecimalField.write(training.learningRate(), texts.locale()),
                training.epochs());
    }

    private FieldRow optimizer() {
        Lens<Recipe, OptimizerKind> kind = Fields.OPTIMIZER.mapped(OptimizerKind::of, OptimizerKind::fresh);
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
        Lens<Recipe, ScheduleKind> kind = Fields.SCHEDULE.mapped(ScheduleKind::of, ScheduleKind::fresh);
        return rows.row(
                kind,
                new Choice<>(
                        workbench, kind, List.of(ScheduleKind.values()), named("schedule"), explained("schedule")));
    }

    private FieldRow loss() {
        Lens<Recipe, LossKind> kind = Fields.LOSS.mapped(LossKind::of, LossKind::fresh);
        return rows.row(
                kind, new Choice<>(workbench, kind, List.of(LossKind.values()), named("loss"), explained("loss")));
    }

    private <T extends Enum<T>> Function<T, String> named(String field) {
        return kind -> texts.get("app.training." + field + "." + kind.name());
    }

    private <T extends Enum<T>> Function<T, String> explained(String field) {
        return kind -> texts.get("app.training." + field + "." + kind.name() + ".explain");
    }

    /** Rows that only matter while something is switched on. */
    private Node whileOn(Lens<Recipe, Boolean> on, FieldRow... fields) {
        VBox box = new VBox(fields);
        box.getStyleClass().add("form-rows");
        Shown.follow(
                box,
                workbench.recipeProperty(),
                r -> on.in(r).ifPresent(isOn -> {
                    box.setVisible(isOn);
                    box.setManaged(isOn);
                }));
        return box;
    }

    private FieldRow seed() {
        Button dice = new Button(null, new FontIcon(Feather.SHUFFLE));
        dice.setId("seed-dice");
        dice.getStyleClass().add("icon");
        dice.setTooltip(Tips.of(texts.get("app.training.seed.random")));
        dice.setAccessibleText(texts.get("app.training.seed.random"));
        dice.setOnAction(e ->
                workbench.edit("", r -> r.withSeed(ThreadLocalRandom.current().nextInt(1, RANDOM_SEEDS))));
        return rows.row(Fields.SEED, new WholeField(workbench, texts, Fields.SEED, Long.MIN_VALUE, Long.MAX_VALUE))
                .explain(texts.get("app.training.seed.explain"))
                .beside(dice);
    }
}
