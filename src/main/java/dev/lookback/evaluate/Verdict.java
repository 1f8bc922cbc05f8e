package dev.lookback.evaluate;

import dev.lookback.text.Message;
import dev.lookback.window.Split;
import java.util.Map;

/** The sentence that heads a run: "Validation: 0.9 % worse than repeating the last value". */
public final class Verdict {

    private Verdict() {}

    /** About the validation split; about train, and saying so, where validation has no windows. */
    public static Message of(Map<Split, Scores> scores) {
        throw new UnsupportedOperationException("not written yet");
    }
}
