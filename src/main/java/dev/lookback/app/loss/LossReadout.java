package dev.lookback.app.loss;

import dev.lookback.app.chart.Readout;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import dev.lookback.training.EpochResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Losses of the epoch under the pointer, as they are and not smoothed, and its learning rate where that changes. */
final class LossReadout {

    private final Texts texts;
    private final NumberLabels numbers;

    LossReadout(Texts texts, NumberLabels numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    /**
     * @param place on the axis
     * @param history not empty
     * @param persistence loss of repeating the last value, where known
     */
    Readout at(double place, List<EpochResult> history, LossAxis axis, OptionalDouble persistence) {
        int i = (int) Math.max(1, Math.min(history.size(), Math.round(axis.epochsAt(place)))) - 1;
        EpochResult epoch = history.get(i);
        List<Readout.Entry> entries = new ArrayList<>();
        entries.add(value("training-loss", "training", epoch.loss()));
        if (!Double.isNaN(epoch.valLoss())) {
            entries.add(value("validation-loss", "validation", epoch.valLoss()));
        }
        persistence.ifPresent(loss -> entries.add(value("persistence-loss", "persistenceShort", loss)));
        if (LearningRateLine.changes(history)) {
            // On no scale of this chart: without a dot.
            entries.add(new Readout.Entry(
                    "learning-rate",
                    texts.get("app.loss.rate"),
                    LearningRateLine.words(epoch.learningRate(), texts),
                    Double.NaN));
        }
        double at = axis.at(epoch.epoch());
        return new Readout(at, title(epoch.epoch(), at, axis), entries);
    }

    private String title(int epoch, double at, LossAxis axis) {
        return switch (axis.kind()) {
            case EPOCH -> texts.get("app.loss.epoch", epoch);
            case BATCH -> texts.get("app.loss.epoch.BATCH", epoch, Math.round(at));
            case TIME -> texts.get("app.loss.epoch.TIME", epoch, numbers.value(at), texts.get(axis.unit()));
        };
    }

    private Readout.Entry value(String styleClass, String name, double y) {
        return new Readout.Entry(styleClass, texts.get("app.loss." + name), numbers.value(y), y);
    }
}
