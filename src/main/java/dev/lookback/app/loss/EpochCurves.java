package dev.lookback.app.loss;

import dev.lookback.app.chart.Curve;
import dev.lookback.training.EpochResult;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Training and validation losses by epoch; smoothed ones have the raw losses faint behind them. */
final class EpochCurves {

    private final Curve training;
    private final Curve validation;
    private final Curve rawTraining;
    private final Curve rawValidation;

    /**
     * @param prefix of the style classes
     */
    EpochCurves(String prefix) {
        training = new Curve(prefix + "training-loss");
        validation = new Curve(prefix + "validation-loss");
        rawTraining = new Curve(prefix + "raw-training-loss");
        rawValidation = new Curve(prefix + "raw-validation-loss");
    }

    Curve training() {
        return training;
    }

    Curve validation() {
        return validation;
    }

    Curve rawTraining() {
        return rawTraining;
    }

    Curve rawValidation() {
        return rawValidation;
    }

    void clear() {
        show(List.of(), LossAxis.epochs(), Smoothing.NONE);
    }

    void show(List<EpochResult> history, LossAxis axis, Smoothing smoothing) {
        double[] places = history.stream().mapToDouble(e -> axis.at(e.epoch())).toArray();
        show(training, rawTraining, places, values(history, EpochResult::loss), smoothing);
        show(validation, rawValidation, places, values(history, EpochResult::valLoss), smoothing);
    }

    private static void show(Curve curve, Curve raw, double[] places, double[] losses, Smoothing smoothing) {
        curve.show(places, smoothing.of(losses));
        if (smoothing == Smoothing.NONE) {
            raw.clear();
        } else {
            raw.show(places, losses);
        }
    }

    private static double[] values(List<EpochResult> history, ToDoubleFunction<EpochResult> loss) {
        return history.stream().mapToDouble(loss).toArray();
    }
}
