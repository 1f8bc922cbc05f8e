package dev.lookback.app.training;

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

    List<FieldRow> fields(Schedule schedule) {
        String everyEpoch = rows.texts().get("app.training.schedule.everyEpoch");
        if (schedule instanceof Step) {
            Lens<Recipe, Step> s = TrainingFields.SCHEDULE.as(Step.class);
            return List.of(
                    rows.count(Step.class, s.then("epochs", Step::epochs, Step::withEpochs))
                            .hint(rows.texts().get("app.training.unit.epochs")),
                    rows.share(Step.class, s.then("factor", Step::factor, Step::withFactor)));
        } else if (schedule instanceof Exponential) {
            Lens<Recipe, Exponential> s = TrainingFields.SCHEDULE.as(Exponential.class);
            return List.of(rows.share(Exponential.class, s.then("factor", Exponential::factor, Exponential::withFactor))
                    .hint(everyEpoch));
        } else if (schedule instanceof Cosine) {
            Lens<Recipe, Cosine> s = TrainingFields.SCHEDULE.as(Cosine.class);
            return List.of(rows.share(Cosine.class, s.then("alpha", Cosine::alpha, Cosine::withAlpha))
                    .hint(rows.texts().get("app.training.schedule.ofFirst")));
        } else if (schedule instanceof OnPlateau) {
            Lens<Recipe, OnPlateau> s = TrainingFields.SCHEDULE.as(OnPlateau.class);
            return List.of(
                    rows.count(OnPlateau.class, s.then("patience", OnPlateau::patience, OnPlateau::withPatience))
                            .hint(rows.texts().get("app.training.unit.epochs")),
                    rows.share(OnPlateau.class, s.then("factor", OnPlateau::factor, OnPlateau::withFactor)),
                    rows.size(OnPlateau.class, s.then("minimum", OnPlateau::minimum, OnPlateau::withMinimum)));
        }
        return List.of();
    }
}
