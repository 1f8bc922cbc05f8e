package dev.lookback.app.notify;

/** Notifier of somebody who looks at another window. */
public interface Notifier {

    /** Shows a notification; returns at once, and never fails. */
    void show(String title, String text);

    /** Shows nothing, for a window that nobody looks at. */
    static Notifier silent() {
        return (title, text) -> {};
    }
}
