package dev.lookback.app.training;

import dev.lookback.app.widget.entry.DecimalRange;
import dev.lookback.app.widget.field.FieldRow;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Schedule.Cosine;
import dev.lookback.recipe.Schedule.Exponential;
import dev.lookback.recipe.Schedule.OnPlateau;
import dev.lookback.recipe.Schedule.Step;
import java.util.List;

/** Fields of each kind of learning-rate schedule. */
record ScheduleForm(TrainingRows rows) {

    private static final DecimalRange FACTOR = DecimalRange.SHARE.aboveLeast();

    List<FieldRow> fields(Schedule schedule) {
        String everyEpoch = rows.texts().get("app.training.schedule.everyEpoch");
        if (schedule instanceof Step) {
            Lens<Recipe, Step> s = TrainingFields.SCHEDULE.as(Step.class);
            return List.of(
                    rows.count(s.then("epochs", Step::epochs, Step::withEpochs))
                            .hint(rows.texts().get("app.training.unit.epochs")),
                    rows.share(s.then("factor", Step::factor, Step::withFactor), FACTOR));
        } else if (schedule instanceof Exponential) {
            Lens<Recipe, Exponential> s = TrainingFields.SCHEDULE.as(Exponential.class);
            return List.of(rows.share(s.then("factor", Exponential::factor, Exponential::withFactor), FACTOR)
                    .hint(everyEpoch));
        } else if (schedule instanceof Cosine) {
            Lens<Recipe, Cosine> s = TrainingFields.SCHEDULE.as(Cosine.class);
            return List.of(rows.share(s.then("alpha", Cosine::alpha, Cosine::withAlpha), DecimalRange.SHARE)
                    .hint(rows.texts().get("app.training.schedule.ofFirst")));
        } else if (schedule instanceof OnPlateau) {
            Lens<Recipe, OnPlateau> s = TrainingFields.SCHEDULE.as(OnPlateau.class);
            return List.of(
                    rows.count(s.then("patience", OnPlateau::patience, OnPlateau::withPatience))
                            .hint(rows.texts().get("app.training.unit.epochs")),
                    rows.share(s.then("factor", OnPlateau::factor, OnPlateau::withFactor), FACTOR.belowMost()),
                    rows.size(
                            s.then("minimum", OnPlateau::minimum, OnPlateau::withMinimum), DecimalRange.notNegative()));
        }
        return List.of();
    }
}
