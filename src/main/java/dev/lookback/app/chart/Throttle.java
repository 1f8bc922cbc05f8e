package dev.lookback.app.chart;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Throttle: runs an action soon after a request, at most once in a given time. */
public final class Throttle {

    private final PauseTransition pause;
    private final Runnable action;
    private boolean asked;

    public Throttle(Duration atMostEvery, Runnable action) {
        this.action = action;
        this.pause = new PauseTransition(atMostEvery);
        pause.setOnFinished(e -> {
            if (asked) {
                ask();
            }
        });
    }

    /** Now, if it has been long enough; otherwise as soon as it is. */
    public void ask() {
        if (pause.getStatus() == javafx.animation.Animation.Status.RUNNING) {
            asked = true;
            return;
        }
        asked = false;
        action.run();
        pause.playFromStart();
    }
}
