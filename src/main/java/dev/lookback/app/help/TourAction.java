package dev.lookback.app.help;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** Action of a step of the tour: something that a control of the window does, and that may take a while. */
public interface TourAction {

    /** Does it, as the control would. */
    void begin();

    /** Whether it goes on; it may also end without having been done. */
    ObservableValue<Boolean> running();

    /** Calls {@code done} once it has been done after this call, by {@link #begin} or by hand. */
    Subscription watch(Runnable done);
}
