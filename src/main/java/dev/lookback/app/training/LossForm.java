package dev.lookback.app.training;

import dev.lookback.app.widget.field.FieldRow;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Loss.Huber;
import dev.lookback.recipe.Loss.Quantile;
import java.util.List;

/** Fields of each kind of loss. */
record LossForm(TrainingRows rows) {

    List<FieldRow> fields(Loss loss) {
        if (loss instanceof Huber) {
            return List.of(rows.size(
                            Huber.class,
                            TrainingFields.LOSS.as(Huber.class).then("delta", Huber::delta, Huber::withDelta))
                    .hint(rows.texts().get("app.training.loss.delta")));
        } else if (loss instanceof Quantile) {
            return List.of(rows.share(
                            Quantile.class,
                            TrainingFields.LOSS.as(Quantile.class).then("q", Quantile::q, Quantile::withQ))
                    .hint(rows.texts().get("app.training.loss.q")));
        }
        return List.of();
    }
}
