package dev.lookback.window.scale;

import java.util.List;

/**
 * Scaling parameters fitted on the train split; stored with a model, so that it forecasts the same on any file.
 *
 * @param features scale per feature, in channel order
 * @param output scale of the network output, which is the level, the change or the log return; the last two have offset 0, so
 *     that an output of 0 means persistence
 * @param reportScale target units per scaled unit in reported errors: the target column's own scale, whatever the target form
 *     ({@link ScalerKind#PER_WINDOW}: its population deviation over the train rows)
 * @param naiveMae mean |target − last seen value| over the train windows and their steps, in units: the denominator of MASE; NaN
 *     if there are no train windows
 */
public record FittedScales(List<ColumnScale> features, ColumnScale output, double reportScale, double naiveMae) {

    public FittedScales {
        features = List.copyOf(features);
    }
}
