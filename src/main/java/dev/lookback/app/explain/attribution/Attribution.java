package dev.lookback.app.explain.attribution;

import dev.lookback.explain.DecidingSpans;
import dev.lookback.explain.ExplainedModel;
import dev.lookback.explain.InputGradients;
import dev.lookback.explain.Occlusion;
import java.util.Optional;

/**
 * Attribution of one forecast, as the pane shows it.
 *
 * @param step ahead, from 0
 * @param inputs {@code [features, timeSteps]} in units
 * @param occlusion present if the view shows occlusion
 */
record Attribution(
        int anchor,
        int step,
        double forecast,
        Optional<DecidingSpans> spans,
        double[] inputs,
        Optional<Occlusion> occlusion) {

    static Attribution of(ExplainedModel model, int anchor, int step, InputView view) {
        Optional<Occlusion> occlusion = view.fill().map(fill -> Occlusion.of(model, anchor, step, fill));
        return new Attribution(
                anchor,
                step,
                model.forecast(anchor, model.window(anchor), step),
                DecidingSpans.of(model, anchor, step),
                occlusion.map(Occlusion::cells).orElseGet(() -> inputs(model, anchor, step, view)),
                occlusion);
    }

    private static double[] inputs(ExplainedModel model, int anchor, int step, InputView view) {
        InputGradients gradients = InputGradients.of(model, anchor, step);
        return view == InputView.GRADIENT_TIMES_INPUT ? gradients.gradientTimesInput() : gradients.gradients();
    }
}
