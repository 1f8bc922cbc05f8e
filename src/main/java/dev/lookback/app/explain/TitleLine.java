package dev.lookback.app.explain;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.widget.layout.WrappingBox;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Title bar of a picture, with a tooltip that explains it and its controls. */
public final class TitleLine extends WrappingBox {

    private static final double GAP = 8;

    /** @param topic of the handbook that the title opens */
    public TitleLine(String topic, String title, String explanation, Node... choices) {
        super(GAP);
        Label words = new Label(title);
        words.getStyleClass().add("insight-title");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setTooltip(Tips.of(explanation));
        HelpTopic.link(words, topic);
        getChildren().add(words);
        getChildren().addAll(choices);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("insight-line");
    }
}
