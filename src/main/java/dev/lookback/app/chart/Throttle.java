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

    /** Runs the action now if the interval has passed, otherwise once it has. */
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
