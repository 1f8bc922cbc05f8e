package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.text.Message;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Notice in the window: the newest, until somebody dismisses it or it is true no longer. JavaFX thread only. */
final class Notices {

    private final ReadOnlyObjectWrapper<Notice> newest = new ReadOnlyObjectWrapper<>(this, "newest");

    /** Null for none. */
    ReadOnlyObjectProperty<Notice> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    void tell(Notice told) {
        newest.set(told);
    }

    void dismiss() {
        newest.set(null);
    }

    /** Dismisses a notice that is true no longer, by its text or by the name of its action. */
    void withdraw(Message words) {
        Optional.ofNullable(newest.get())
                .filter(told -> told.text().equals(words)
                        || told.action().filter(a -> a.name().equals(words)).isPresent())
                .ifPresent(told -> dismiss());
    }
}
