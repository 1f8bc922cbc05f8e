package dev.lookback.app.widget.entry;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Control;

/** Event of a field whose text is refused, or is not refused any more; it goes up to all that the field is in. */
public final class RefusalEvent extends Event {

    public static final EventType<RefusalEvent> CHANGED = new EventType<>("REFUSAL_CHANGED");

    private static final long serialVersionUID = 1L;

    private final transient Control field;
    private final boolean stands;

    RefusalEvent(Control field, boolean stands) {
        super(field, field, CHANGED);
        this.field = field;
        this.stands = stands;
    }

    /** The field whose text it is. */
    public Control field() {
        return field;
    }

    /** Whether the text is refused now. */
    public boolean stands() {
        return stands;
    }
}
