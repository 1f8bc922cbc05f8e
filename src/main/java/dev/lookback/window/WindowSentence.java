package dev.lookback.window;

import dev.lookback.text.Message;

/** A recipe's windows in one plain sentence. */
public final class WindowSentence {

    private WindowSentence() {}

    /**
     * "From 60 rows of 6 columns, ending 2023-04-06, predict high 2 rows ahead".
     *
     * @param features how many columns the window reads
     * @param endingLabel the newest input row, as the series labels it
     */
    public static Message of(WindowSpec spec, int features, String target, String endingLabel) {
        int steps = spec.timeSteps();
        int ahead = spec.horizon();
        return spec.step() > 1
                ? Message.of("window.sentence.stepped", steps, features, endingLabel, target, ahead, spec.step())
                : Message.of("window.sentence", steps, features, endingLabel, target, ahead);
    }
}
