package dev.lookback.app.explain.attribution;

import dev.lookback.explain.DecidingSpans;
import dev.lookback.explain.ExplainedModel;
import dev.lookback.explain.InputGradients;
import dev.lookback.explain.Occlusion;
import java.util.Optional;

/**
 * What is shown of one forecast.
 *
 * @param step ahead, from 0
 * @param inputs {@code [features, timeSteps]} in units
 * @param occlusion where inputs are covered
 */
record Attribution(
        int anchor,
        int step,
        double forecast,
        Optional<DecidingSpans> spans,
        double[] inputs,
        Optional<Occlusion> occlusion) {

    static Attribution of(ExplainedModel subject, int anchor, int step, InputView view) {
        Optional<Occlusion> occlusion = view.fill().map(fill -> Occlusion.of(subject, anchor, step, fill));
        return new Attribution(
                anchor,
                step,
                subject.forecast(anchor, subject.window(anchor), step),
                DecidingSpans.of(subject, anchor, step),
                occlusion.map(Occlusion::cells).orElseGet(() -> inputs(subject, anchor, step, view)),
                occlusion);
    }

    private static double[] inputs(ExplainedModel subject, int anchor, int step, InputView view) {
        InputGradients slopes = InputGradients.of(subject, anchor, step);
        return view == InputView.PARTS ? slopes.parts() : slopes.slopes();
    }
}
