package dev.lookback.app.training;

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

    List<FieldRow> fields(Optimizer optimizer) {
        if (optimizer instanceof RmsProp) {
            Lens<Recipe, RmsProp> o = TrainingFields.OPTIMIZER.as(RmsProp.class);
            return List.of(
                    rows.share(RmsProp.class, o.then("rho", RmsProp::rho, RmsProp::withRho)),
                    rows.size(RmsProp.class, o.then("epsilon", RmsProp::epsilon, RmsProp::withEpsilon)));
        } else if (optimizer instanceof Adam) {
            Lens<Recipe, Adam> o = TrainingFields.OPTIMIZER.as(Adam.class);
            return List.of(
                    rows.share(Adam.class, o.then("beta1", Adam::beta1, Adam::withBeta1)),
                    rows.share(Adam.class, o.then("beta2", Adam::beta2, Adam::withBeta2)),
                    rows.size(Adam.class, o.then("epsilon", Adam::epsilon, Adam::withEpsilon)));
        } else if (optimizer instanceof AdamW) {
            Lens<Recipe, AdamW> o = TrainingFields.OPTIMIZER.as(AdamW.class);
            return List.of(
                    rows.share(AdamW.class, o.then("beta1", AdamW::beta1, AdamW::withBeta1)),
                    rows.share(AdamW.class, o.then("beta2", AdamW::beta2, AdamW::withBeta2)),
                    rows.size(AdamW.class, o.then("epsilon", AdamW::epsilon, AdamW::withEpsilon)),
                    rows.size(AdamW.class, o.then("weightDecay", AdamW::weightDecay, AdamW::withWeightDecay)));
        } else if (optimizer instanceof Nadam) {
            Lens<Recipe, Nadam> o = TrainingFields.OPTIMIZER.as(Nadam.class);
            return List.of(
                    rows.share(Nadam.class, o.then("beta1", Nadam::beta1, Nadam::withBeta1)),
                    rows.share(Nadam.class, o.then("beta2", Nadam::beta2, Nadam::withBeta2)),
                    rows.size(Nadam.class, o.then("epsilon", Nadam::epsilon, Nadam::withEpsilon)));
        }
        Lens<Recipe, Sgd> o = TrainingFields.OPTIMIZER.as(Sgd.class);
        return List.of(
                rows.share(Sgd.class, o.then("momentum", Sgd::momentum, Sgd::withMomentum)),
                rows.toggle(
                        o.then("nesterov", Sgd::nesterov, Sgd::withNesterov),
                        rows.texts().get("app.training.nesterov")));
    }
}
