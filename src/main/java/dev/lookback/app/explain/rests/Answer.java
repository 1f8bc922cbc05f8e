package dev.lookback.app.explain.rests;

import dev.lookback.explain.DecidingSpans;
import dev.lookback.explain.InputSlopes;
import dev.lookback.explain.Occlusion;
import dev.lookback.explain.Subject;
import java.util.Optional;

/**
 * What is shown of one forecast.
 *
 * @param step ahead, from 0
 * @param inputs {@code [features, timeSteps]} in units
 * @param occlusion where inputs are covered
 */
record Answer(
        int anchor,
        int step,
        double forecast,
        Optional<DecidingSpans> spans,
        double[] inputs,
        Optional<Occlusion> occlusion) {

    static Answer of(Subject subject, int anchor, int step, InputView view) {
        Optional<Occlusion> occlusion = view.fill().map(fill -> Occlusion.of(subject, anchor, step, fill));
        return new Answer(
                anchor,
                step,
                subject.forecast(anchor, subject.window(anchor), step),
                DecidingSpans.of(subject, anchor, step),
                occlusion.map(Occlusion::cells).orElseGet(() -> inputs(subject, anchor, step, view)),
                occlusion);
    }

    private static double[] inputs(Subject subject, int anchor, int step, InputView view) {
        InputSlopes slopes = InputSlopes.of(subject, anchor, step);
        return view == InputView.PARTS ? slopes.parts() : slopes.slopes();
    }
}
