package dev.lookback.recipe.check;

import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;

/** Checks the training hyperparameters against their bounds. */
final class TrainingCheck {

    private static final int MAX_BATCH_SIZE = 65_536;

    private final ProblemCollector found = new ProblemCollector();

    private TrainingCheck() {}

    /** @param hasValidation whether there are validation windows, which early stopping and plateau schedules monitor */
    static ProblemCollector training(Training training, boolean hasValidation) {
        TrainingCheck check = new TrainingCheck();
        check.optimizer(training.optimizer());
        check.positive("learningRate", training.learningRate());
        check.schedule(training.schedule(), hasValidation);
        check.loss(training.loss());
        check.require(
                training.batchSize() >= 1 && training.batchSize() <= MAX_BATCH_SIZE,
                "batchSize",
                "size",
                MAX_BATCH_SIZE);
        check.require(training.epochs() >= 1, "epochs", "atLeastOne");
        training.earlyStopping().ifPresent(e -> check.earlyStopping(e, hasValidation));
        training.clipNorm().ifPresent(norm -> check.positive("clipNorm", norm));
        check.notNegative("l2", training.l2());
        return check.found;
    }

    private void optimizer(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.RmsProp o) {
            share("optimizer.rho", o.rho());
            positive("optimizer.epsilon", o.epsilon());
        } else if (optimizer instanceof Optimizer.Adam o) {
            adam(o.beta1(), o.beta2(), o.epsilon());
        } else if (optimizer instanceof Optimizer.AdamW o) {
            adam(o.beta1(), o.beta2(), o.epsilon());
            notNegative("optimizer.weightDecay", o.weightDecay());
        } else if (optimizer instanceof Optimizer.Nadam o) {
            adam(o.beta1(), o.beta2(), o.epsilon());
        } else if (optimizer instanceof Optimizer.Sgd o) {
            share("optimizer.momentum", o.momentum());
        }
    }

    private void adam(double beta1, double beta2, double epsilon) {
        share("optimizer.beta1", beta1);
        share("optimizer.beta2", beta2);
        positive("optimizer.epsilon", epsilon);
    }

    private void schedule(Schedule schedule, boolean hasValidation) {
        if (schedule instanceof Schedule.Step s) {
            require(s.epochs() >= 1, "schedule.epochs", "atLeastOne");
            factor(s.factor());
        } else if (schedule instanceof Schedule.Exponential s) {
            factor(s.factor());
        } else if (schedule instanceof Schedule.Cosine s) {
            require(s.alpha() >= 0 && s.alpha() <= 1, "schedule.alpha", "zeroToOne");
        } else if (schedule instanceof Schedule.OnPlateau s) {
            require(s.patience() >= 1, "schedule.patience", "atLeastOne");
            require(s.factor() > 0 && s.factor() < 1, "schedule.factor", "between");
            notNegative("schedule.minimum", s.minimum());
            requireValidation("schedule", hasValidation);
        }
    }

    private void factor(double factor) {
        require(factor > 0 && factor <= 1, "schedule.factor", "factor");
    }

    private void loss(Loss loss) {
        if (loss instanceof Loss.Huber huber) {
            positive("loss.delta", huber.delta());
        } else if (loss instanceof Loss.Quantile quantile) {
            require(quantile.q() > 0 && quantile.q() < 1, "loss.q", "between");
        }
    }

    private void earlyStopping(EarlyStopping stopping, boolean hasValidation) {
        require(stopping.patience() >= 1, "earlyStopping.patience", "atLeastOne");
        notNegative("earlyStopping.minDelta", stopping.minDelta());
        requireValidation("earlyStopping", hasValidation);
    }

    private void requireValidation(String field, boolean hasValidation) {
        if (!hasValidation) {
            found.warning("training." + field, "nothingToWatch");
        }
    }

    private void positive(String field, double value) {
        require(value > 0 && Double.isFinite(value), field, "positive");
    }

    private void notNegative(String field, double value) {
        require(value >= 0 && Double.isFinite(value), field, "notNegative");
    }

    private void share(String field, double value) {
        require(value >= 0 && value < 1, field, "share");
    }

    private void require(boolean condition, String field, String problem, Object... arguments) {
        found.require(condition, "training." + field, problem, arguments);
    }
}
