package dev.lookback.window;

import dev.lookback.text.Message;

/** Description of a recipe's windows in one sentence. */
public final class WindowSentence {

    private WindowSentence() {}

    /**
     * "From 60 rows of 6 columns, ending 2023-04-06, predict high 2 rows ahead", or "2 to 25 rows ahead".
     *
     * @param features number of input columns
     * @param endingLabel label of the newest input row
     */
    public static Message of(WindowSpec spec, int features, String target, String endingLabel) {
        int steps = spec.timeSteps();
        int ahead = spec.horizon();
        if (spec.length() > 1) {
            int farthest = ahead + spec.length() - 1;
            return spec.step() > 1
                    ? Message.of(
                            "window.sentence.several.stepped",
                            steps,
                            features,
                            endingLabel,
                            target,
                            ahead,
                            farthest,
                            spec.step())
                    : Message.of("window.sentence.several", steps, features, endingLabel, target, ahead, farthest);
        }
        return spec.step() > 1
                ? Message.of("window.sentence.stepped", steps, features, endingLabel, target, ahead, spec.step())
                : Message.of("window.sentence", steps, features, endingLabel, target, ahead);
    }
}
