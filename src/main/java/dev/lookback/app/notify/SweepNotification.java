package dev.lookback.app.notify;

import dev.lookback.text.Texts;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/** Notification of the end of a sweep while the window is not in front, and a mark in its title until it is. */
public final class SweepNotification {

    private final StringProperty title;
    private final ObservableBooleanValue inFront;
    private final Texts texts;
    private final Notifier notifier;

    /** Title without the mark, and with it; empty while it has none. */
    private String plain = "";

    private String marked = "";

    /**
     * @param title of the window
     * @param inFront whether the window has the focus
     */
    public SweepNotification(StringProperty title, ObservableBooleanValue inFront, Texts texts, Notifier notifier) {
        this.title = title;
        this.inFront = inFront;
        this.texts = texts;
        this.notifier = notifier;
        inFront.addListener(o -> {
            if (inFront.get()) {
                unmark();
            }
        });
    }

    public void follow(ObservableValue<FinishedSweep> finished) {
        finished.addListener((o, was, is) -> {
            if (!inFront.get()) {
                tell(is);
            }
        });
    }

    private void tell(FinishedSweep sweep) {
        unmark();
        plain = title.getValueSafe();
        marked = texts.get("app.sweeps.over.title", plain);
        title.set(marked);
        notifier.show(sweep.title(texts), sweep.text(texts));
    }

    /** A title that was given meanwhile stays. */
    private void unmark() {
        if (!marked.isEmpty() && marked.equals(title.get())) {
            title.set(plain);
        }
        marked = "";
    }
}
