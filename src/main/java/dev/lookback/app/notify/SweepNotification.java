package dev.lookback.app.notify;

import dev.lookback.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/** Notification of the end of a sweep while the window is not in front, and a mark in its title until it is. */
public final class SweepNotification {

    private final ObservableBooleanValue inFront;
    private final Texts texts;
    private final Notifier notifier;
    private final BooleanProperty unseen = new SimpleBooleanProperty(this, "unseen");

    /** @param inFront whether the window has the focus */
    public SweepNotification(ObservableBooleanValue inFront, Texts texts, Notifier notifier) {
        this.inFront = inFront;
        this.texts = texts;
        this.notifier = notifier;
        inFront.addListener((o, was, is) -> unseen.set(unseen.get() && !is));
    }

    public void follow(ObservableValue<FinishedSweep> finished) {
        finished.addListener((o, was, is) -> {
            if (is == null) {
                unseen.set(false);
            } else if (!inFront.get()) {
                unseen.set(true);
                notifier.show(is.title(texts), is.text(texts));
            }
        });
    }

    /** The window's title, with the mark. */
    public StringBinding marked(ObservableValue<String> title) {
        return Bindings.createStringBinding(
                () -> unseen.get() ? texts.get("app.sweeps.over.title", title.getValue()) : title.getValue(),
                unseen,
                title);
    }
}
