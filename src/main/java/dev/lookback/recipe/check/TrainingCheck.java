package dev.lookback.recipe.check;

import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;

/** Checks the training hyperparameters against the bounds that their records declare. */
final class TrainingCheck {

    private final ProblemCollector found = new ProblemCollector();

    private TrainingCheck() {}

    /** @param hasValidation whether there are validation windows, which early stopping and plateau schedules monitor */
    static ProblemCollector training(Training training, boolean hasValidation) {
        TrainingCheck check = new TrainingCheck();
        check.optimizer(training.optimizer());
        check.within(training, "learningRate", training.learningRate());
        check.schedule(training.schedule(), hasValidation);
        check.loss(training.loss());
        check.within(training, "batchSize", training.batchSize());
        check.within(training, "epochs", training.epochs());
        training.earlyStopping().ifPresent(e -> check.earlyStopping(e, hasValidation));
        training.clipNorm().ifPresent(norm -> check.within(training, "clipNorm", norm));
        check.within(training, "l2", training.l2());
        return check.found;
    }

    private void optimizer(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.RmsProp o) {
            within(o, "optimizer.rho", o.rho());
            within(o, "optimizer.epsilon", o.epsilon());
        } else if (optimizer instanceof Optimizer.Adam o) {
            adam(o, o.beta1(), o.beta2(), o.epsilon());
        } else if (optimizer instanceof Optimizer.AdamW o) {
            adam(o, o.beta1(), o.beta2(), o.epsilon());
            within(o, "optimizer.weightDecay", o.weightDecay());
        } else if (optimizer instanceof Optimizer.Nadam o) {
            adam(o, o.beta1(), o.beta2(), o.epsilon());
        } else if (optimizer instanceof Optimizer.Sgd o) {
            within(o, "optimizer.momentum", o.momentum());
        }
    }

    private void adam(Record optimizer, double beta1, double beta2, double epsilon) {
        within(optimizer, "optimizer.beta1", beta1);
        within(optimizer, "optimizer.beta2", beta2);
        within(optimizer, "optimizer.epsilon", epsilon);
    }

    private void schedule(Schedule schedule, boolean hasValidation) {
        if (schedule instanceof Schedule.Step s) {
            within(s, "schedule.epochs", s.epochs());
            within(s, "schedule.factor", s.factor());
        } else if (schedule instanceof Schedule.Exponential s) {
            within(s, "schedule.factor", s.factor());
        } else if (schedule instanceof Schedule.Cosine s) {
            within(s, "schedule.alpha", s.alpha());
        } else if (schedule instanceof Schedule.OnPlateau s) {
            within(s, "schedule.patience", s.patience());
            within(s, "schedule.factor", s.factor());
            within(s, "schedule.minimum", s.minimum());
            requireValidation("schedule", hasValidation);
        }
    }

    private void loss(Loss loss) {
        if (loss instanceof Loss.Huber huber) {
            within(huber, "loss.delta", huber.delta());
        } else if (loss instanceof Loss.Quantile quantile) {
            within(quantile, "loss.q", quantile.q());
        }
    }

    private void earlyStopping(EarlyStopping stopping, boolean hasValidation) {
        within(stopping, "earlyStopping.patience", stopping.patience());
        within(stopping, "earlyStopping.minDelta", stopping.minDelta());
        requireValidation("earlyStopping", hasValidation);
    }

    private void requireValidation(String field, boolean hasValidation) {
        if (!hasValidation) {
            found.warning("training." + field, "nothingToWatch");
        }
    }

    private void within(Record part, String field, double value) {
        found.requireWithin(part, "training." + field, value);
    }
}
