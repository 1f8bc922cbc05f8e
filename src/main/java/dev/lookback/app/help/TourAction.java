package dev.lookback.app.help;

import javafx.util.Subscription;

/** Action of a step of the tour: something that a control of the window does, and that may take a while. */
public interface TourAction {

    /** Does it, as the control would. */
    void begin();

    /** Calls {@code done} once it has been done after this call, by {@link #begin} or by hand. */
    Subscription watch(Runnable done);
}
