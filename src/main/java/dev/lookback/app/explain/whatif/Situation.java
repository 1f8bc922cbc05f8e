package dev.lookback.app.explain.whatif;

import dev.lookback.explain.ValueRange;
import dev.lookback.explain.WhatIf;
import dev.lookback.series.Series;
import dev.lookback.window.WindowSpec;
import java.util.Map;

/**
 * Unaltered window of a model, with its forecast.
 *
 * @param untouched forecast of the unaltered window
 * @param trained training range of each feature and of the target
 */
record Situation(WhatIf model, Series series, int anchor, WhatIf.Answer untouched, Map<String, ValueRange> trained) {

    String target() {
        return model.recipe().data().target();
    }

    WindowSpec spec() {
        return model.spec();
    }

    int row(int timeStep) {
        return spec().inputRow(anchor, timeStep);
    }

    int newestStep() {
        return spec().timeSteps() - 1;
    }

    /** Actual value of a step ahead; NaN beyond the end of the series. */
    double actual(int ahead) {
        int row = spec().targetRow(anchor) + ahead;
        return row < series.rows() ? series.values(target())[row] : Double.NaN;
    }

    double value(Alterations alterations, String column, int timeStep) {
        int row = row(timeStep);
        return alterations.at(column, row).orElse(series.values(column)[row]);
    }
}
