package dev.lookback.app.widget.help;

import dev.lookback.app.widget.Tips;
import dev.lookback.text.Texts;
import dev.lookback.text.handbook.HelpEntry;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Topic of the handbook that a control, and all within it, is about. */
public final class HelpTopic {

    private static final String KEY = HelpTopic.class.getName();

    private HelpTopic() {}

    /** Sets the topic that F1 asks for within a node. */
    public static void set(Node node, String topic) {
        node.getProperties().put(KEY, topic);
    }

    /** Topic of a node or of the nearest one around it that has one; that of a pane of tabs is the one of the tab on show. */
    public static Optional<String> at(Node node) {
        if (node instanceof TabPane tabs && tabs.getSelectionModel().getSelectedItem() != null) {
            return at(tabs.getSelectionModel().getSelectedItem().getContent());
        }
        for (Node around = node; around != null; around = around.getParent()) {
            if (around.getProperties().get(KEY) instanceof String topic) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }

    /** Explains a control and its name: the entry's first paragraph as tooltip and accessible help, the entry itself on F1 and on a click. */
    public static void explain(Texts texts, Labeled name, Node control, String topic) {
        link(name, topic);
        set(control, topic);
        texts.handbook().about(topic).map(HelpEntry::lead).ifPresent(lead -> {
            Tips.tell(name, lead);
            control.setAccessibleHelp(lead);
        });
    }

    /** Explains a control that has its name itself, such as a check box, which a click on that name switches. */
    public static void explain(Texts texts, Control control, String topic) {
        set(control, topic);
        texts.handbook().about(topic).map(HelpEntry::lead).ifPresent(lead -> {
            control.setTooltip(Tips.of(lead));
            control.setAccessibleHelp(lead);
        });
    }

    /** Makes a name or heading open the entry when it is clicked; a drag, which changes values, does not. */
    public static void link(Labeled name, String topic) {
        set(name, topic);
        name.getStyleClass().add("help-link");
        name.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                name.fireEvent(new HelpEvent(name, topic));
                e.consume();
            }
        });
    }
}
