package dev.lookback.recipe.check;

import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;

/** Bounds of the training settings. */
final class TrainingCheck {

    private static final int LARGEST_BATCH = 65_536;

    private final ProblemCollector found = new ProblemCollector();

    private TrainingCheck() {}

    /** @param validated whether there are validation windows to watch */
    static ProblemCollector training(Training training, boolean validated) {
        TrainingCheck check = new TrainingCheck();
        check.optimizer(training.optimizer());
        check.positive("learningRate", training.learningRate());
        check.schedule(training.schedule(), validated);
        check.loss(training.loss());
        check.require(
                training.batchSize() >= 1 && training.batchSize() <= LARGEST_BATCH, "batchSize", "size", LARGEST_BATCH);
        check.require(training.epochs() >= 1, "epochs", "atLeastOne");
        training.earlyStopping().ifPresent(e -> check.earlyStopping(e, validated));
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

    private void schedule(Schedule schedule, boolean validated) {
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
            watches("schedule", validated);
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

    private void earlyStopping(EarlyStopping stopping, boolean validated) {
        require(stopping.patience() >= 1, "earlyStopping.patience", "atLeastOne");
        notNegative("earlyStopping.minDelta", stopping.minDelta());
        watches("earlyStopping", validated);
    }

    private void watches(String field, boolean validated) {
        if (!validated) {
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

    private void require(boolean kept, String field, String problem, Object... arguments) {
        found.require(kept, "training." + field, problem, arguments);
    }
}
