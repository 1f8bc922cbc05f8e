package dev.lookback.app.training;

import dev.lookback.app.widget.entry.DecimalRange;
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
                            TrainingFields.LOSS.as(Huber.class).then("delta", Huber::delta, Huber::withDelta),
                            DecimalRange.positive())
                    .hint(rows.texts().get("app.training.loss.delta")));
        } else if (loss instanceof Quantile) {
            return List.of(rows.share(
                            TrainingFields.LOSS.as(Quantile.class).then("q", Quantile::q, Quantile::withQ),
                            DecimalRange.SHARE.aboveLeast().belowMost())
                    .hint(rows.texts().get("app.training.loss.q")));
        }
        return List.of();
    }
}
