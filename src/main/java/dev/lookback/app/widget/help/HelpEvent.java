package dev.lookback.app.widget.help;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/** Request for the handbook's entry about a topic; it goes up to the window. */
public final class HelpEvent extends Event {

    public static final EventType<HelpEvent> ASKED = new EventType<>("HELP_ASKED");

    private static final long serialVersionUID = 1L;

    private final String topic;

    HelpEvent(Node asker, String topic) {
        super(asker, asker, ASKED);
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }
}
