package dev.lookback.app.training;

import dev.lookback.app.widget.entry.DecimalRange;
import dev.lookback.app.widget.field.FieldRow;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Optimizer.Adam;
import dev.lookback.recipe.Optimizer.AdamW;
import dev.lookback.recipe.Optimizer.Nadam;
import dev.lookback.recipe.Optimizer.RmsProp;
import dev.lookback.recipe.Optimizer.Sgd;
import dev.lookback.recipe.Recipe;
import java.util.List;

/** Fields of each kind of optimizer. */
record OptimizerForm(TrainingRows rows) {

    private static final DecimalRange SHARE = DecimalRange.SHARE.belowMost();

    List<FieldRow> fields(Optimizer optimizer) {
        if (optimizer instanceof RmsProp) {
            Lens<Recipe, RmsProp> o = TrainingFields.OPTIMIZER.as(RmsProp.class);
            return List.of(
                    rows.share(o.then("rho", RmsProp::rho, RmsProp::withRho), SHARE),
                    rows.size(o.then("epsilon", RmsProp::epsilon, RmsProp::withEpsilon), DecimalRange.positive()));
        } else if (optimizer instanceof Adam) {
            Lens<Recipe, Adam> o = TrainingFields.OPTIMIZER.as(Adam.class);
            return List.of(
                    rows.share(o.then("beta1", Adam::beta1, Adam::withBeta1), SHARE),
                    rows.share(o.then("beta2", Adam::beta2, Adam::withBeta2), SHARE),
                    rows.size(o.then("epsilon", Adam::epsilon, Adam::withEpsilon), DecimalRange.positive()));
        } else if (optimizer instanceof AdamW) {
            Lens<Recipe, AdamW> o = TrainingFields.OPTIMIZER.as(AdamW.class);
            return List.of(
                    rows.share(o.then("beta1", AdamW::beta1, AdamW::withBeta1), SHARE),
                    rows.share(o.then("beta2", AdamW::beta2, AdamW::withBeta2), SHARE),
                    rows.size(o.then("epsilon", AdamW::epsilon, AdamW::withEpsilon), DecimalRange.positive()),
                    rows.size(
                            o.then("weightDecay", AdamW::weightDecay, AdamW::withWeightDecay),
                            DecimalRange.notNegative()));
        } else if (optimizer instanceof Nadam) {
            Lens<Recipe, Nadam> o = TrainingFields.OPTIMIZER.as(Nadam.class);
            return List.of(
                    rows.share(o.then("beta1", Nadam::beta1, Nadam::withBeta1), SHARE),
                    rows.share(o.then("beta2", Nadam::beta2, Nadam::withBeta2), SHARE),
                    rows.size(o.then("epsilon", Nadam::epsilon, Nadam::withEpsilon), DecimalRange.positive()));
        }
        Lens<Recipe, Sgd> o = TrainingFields.OPTIMIZER.as(Sgd.class);
        return List.of(
                rows.share(o.then("momentum", Sgd::momentum, Sgd::withMomentum), SHARE),
                rows.toggle(
                        o.then("nesterov", Sgd::nesterov, Sgd::withNesterov),
                        rows.texts().get("app.training.nesterov")));
    }
}
