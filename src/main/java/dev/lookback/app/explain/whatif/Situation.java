package dev.lookback.app.explain.whatif;

import dev.lookback.explain.ValueRange;
import dev.lookback.explain.WhatIf;
import dev.lookback.series.Series;
import dev.lookback.window.WindowSpec;
import java.util.Map;

/**
 * One window of a model, as it was.
 *
 * @param untouched what is forecast for it
 * @param trained what training saw of each feature, and of the target
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

    /** What came of a step ahead; NaN where it has not come yet. */
    double actual(int ahead) {
        int row = spec().targetRow(anchor) + ahead;
        return row < series.rows() ? series.values(target())[row] : Double.NaN;
    }

    double value(Alterations alterations, String column, int timeStep) {
        int row = row(timeStep);
        return alterations.at(column, row).orElse(series.values(column)[row]);
    }
}
