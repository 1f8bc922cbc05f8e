package dev.lookback.window;

import dev.lookback.series.Series;
import dev.lookback.window.scale.ColumnScale;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.scale.Moments;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Split;
import java.util.List;

/** Fits scalers on the train split: those of columns on its rows, those of changes and the naive error on its windows. */
final class ScaleFitter {

    private final WindowPlan plan;
    private final ScalerKind scaler;
    private final double[] target;

    private ScaleFitter(WindowPlan plan, ScalerKind scaler, double[] target) {
        this.plan = plan;
        this.scaler = scaler;
        this.target = target;
    }

    static FittedScales of(
            Series series, List<String> features, String target, WindowPlan plan, ScalerKind scaler, TargetForm form) {
        ScaleFitter fit = new ScaleFitter(plan, scaler, series.values(target));
        List<ColumnScale> inputs = features.stream()
                .map(name ->
                        fit.column(scaler, series.inputValues(name, plan.spec().horizon())))
                .toList();
        return new FittedScales(inputs, fit.output(form), fit.reportScale(), fit.naiveMae());
    }

    private ColumnScale column(ScalerKind kind, double[] column) {
        return ColumnScale.fit(kind, column, 0, plan.borders().trainEnd());
    }

    private ColumnScale output(TargetForm form) {
        return switch (form) {
            case LEVEL -> column(scaler, target);
            case CHANGE, LOG_RETURN ->
                deviationOnly(TargetScaling.of(form, scaler, ColumnScale.IDENTITY, plan.spec(), target));
        };
    }

    /** Offset 0, so that an output of 0 still means no change, that is persistence. */
    private ColumnScale deviationOnly(TargetScaling unscaled) {
        if (scaler == ScalerKind.NONE) {
            return ColumnScale.IDENTITY;
        }
        AnchorRange anchors = plan.anchors(Split.TRAIN);
        int length = plan.spec().length();
        return new ColumnScale(0, Moments.scale(anchors.count() * length, i -> {
            int anchor = anchors.first() + i / length;
            return unscaled.encode(anchor, target[plan.spec().targetRow(anchor) + i % length]);
        }));
    }

    /** Errors are reported in the target column's own scale, so that runs with different target forms are comparable. */
    private double reportScale() {
        ScalerKind kind = scaler == ScalerKind.PER_WINDOW ? ScalerKind.STANDARD : scaler;
        return column(kind, target).scale();
    }

    private double naiveMae() {
        AnchorRange anchors = plan.anchors(Split.TRAIN);
        WindowSpec spec = plan.spec();
        double sum = 0;
        for (int anchor = anchors.first(); anchor <= anchors.last(); anchor++) {
            for (int row = spec.targetRow(anchor); row <= spec.lastTargetRow(anchor); row++) {
                sum += Math.abs(target[row] - target[spec.newestRow(anchor)]);
            }
        }
        return sum / ((double) anchors.count() * spec.length());
    }
}
