package dev.lookback.training;

import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import java.util.List;

/** Learning rate of every epoch, a pure function of the schedule and the losses so far. */
public final class LearningRate {

    private LearningRate() {}

    /**
     * @param epoch from 1
     * @param losses of the epochs before, the ones that a plateau is judged by: validation, or training without it
     */
    public static double of(Training training, int epoch, List<Double> losses) {
        double first = training.learningRate();
        Schedule schedule = training.schedule();
        int done = epoch - 1;
        if (schedule instanceof Schedule.Constant) {
            return first;
        } else if (schedule instanceof Schedule.Step step) {
            return first * Math.pow(step.factor(), done / step.epochs());
        } else if (schedule instanceof Schedule.Exponential exponential) {
            return first * Math.pow(exponential.factor(), done);
        } else if (schedule instanceof Schedule.Cosine cosine) {
            double progress = Math.min(1, done / (double) training.epochs());
            double share = (1 + Math.cos(Math.PI * progress)) / 2;
            return first * ((1 - cosine.alpha()) * share + cosine.alpha());
        } else if (schedule instanceof Schedule.OnPlateau plateau) {
            return onPlateau(first, plateau, losses);
        }
        throw new IllegalArgumentException("unknown schedule " + schedule);
    }

    private static double onPlateau(double first, Schedule.OnPlateau plateau, List<Double> losses) {
        double rate = first;
        double best = Double.POSITIVE_INFINITY;
        int waited = 0;
        for (double loss : losses) {
            if (loss < best) {
                best = loss;
                waited = 0;
            } else if (++waited >= plateau.patience()) {
                rate = Math.min(rate, Math.max(rate * plateau.factor(), plateau.minimum()));
                waited = 0;
            }
        }
        return rate;
    }
}
