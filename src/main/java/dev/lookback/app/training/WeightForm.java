package dev.lookback.app.training;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.FieldRow;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import dev.lookback.text.Texts;
import dev.lookback.window.RowRanges;
import dev.lookback.window.split.Split;
import dev.lookback.window.weight.RowWeights;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;

/** Form of the weights of rows in training: the half-life, and a list of spans. */
final class WeightForm extends VBox {

    static final Lens<Recipe, RowWeights> WEIGHTS =
            TrainingFields.TRAINING.then("rowWeights", Training::rowWeights, Training::withRowWeights);

    private static final Lens<Recipe, Double> HALF_LIFE = WEIGHTS.then(
            "halfLife",
            w -> w.halfLife().isPresent() ? w.halfLife().getAsDouble() : null,
            (w, rows) -> w.withHalfLife(OptionalDouble.of(rows)));

    /** @param seen rows that the price chart shows; empty for none */
    WeightForm(Workbench workbench, Texts texts, Supplier<RowRanges> seen) {
        TrainingRows rows = new TrainingRows(workbench, texts);
        getStyleClass().add("form-rows");
        Lens<Recipe, Boolean> fades = WEIGHTS.then(
                        "halfLife",
                        w -> w.halfLife().isPresent(),
                        (w, on) -> w.withHalfLife(on ? OptionalDouble.of(usual(workbench)) : OptionalDouble.empty()))
                .at("training.rowWeights.halfLife.on");
        FieldRow halfLife = rows.size(RowWeights.class, HALF_LIFE).hint(texts.get("app.training.halfLife.rows"));
        WhileShown.follow(
                halfLife,
                workbench.recipeProperty(),
                r -> fades.in(r).ifPresent(isOn -> {
                    halfLife.setVisible(isOn);
                    halfLife.setManaged(isOn);
                }));
        getChildren()
                .setAll(
                        rows.toggle(fades, texts.get("app.training.halfLife")),
                        halfLife,
                        new WeightedSpans(workbench, texts, seen));
    }

    /** Half of the training windows, so that the oldest count a quarter of the newest. */
    private static double usual(Workbench workbench) {
        int windows = workbench
                .checkProperty()
                .get()
                .plan()
                .map(plan -> plan.count(Split.TRAIN))
                .orElse(0);
        return Math.max(1, windows / 2);
    }
}
