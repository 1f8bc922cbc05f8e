package dev.lookback.app.help;

import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Legend and description that all pictures of the handbook have. */
final class FigureParts {

    private FigureParts() {}

    static FlowPane legend(Stream<HBox> entries) {
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("figure-legend");
        legend.getChildren().setAll(entries.toList());
        return legend;
    }

    /** Entry of a legend: a sample of a style with a name. */
    static HBox entry(String name, String... styles) {
        Region sample = new Region();
        sample.getStyleClass().addAll(styles);
        HBox entry = new HBox(sample, new Label(name));
        entry.getStyleClass().add("figure-entry");
        return entry;
    }

    /** Description, which screen readers say in the picture's place. */
    static Label words(String words) {
        Label below = new Label(words);
        below.setWrapText(true);
        below.getStyleClass().add("figure-words");
        return below;
    }
}
