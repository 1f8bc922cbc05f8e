package dev.lookback.app.evaluate.backtest;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Legend of {@link FoldsPicture}. */
final class FoldsLegend extends WrappingBox {

    FoldsLegend(Texts texts) {
        super(14);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("folds-legend");
        for (String part : new String[] {"train", "purge", "validation", "judged", "embargo"}) {
            Region colour = new Region();
            colour.getStyleClass().addAll("fold", "fold-" + part, "fold-sample");
            Label name = new Label(texts.get("app.experiments.part." + part), colour);
            name.getStyleClass().add("hint");
            name.setTooltip(Tips.of(texts.get("app.experiments.part." + part + ".explain")));
            getChildren().add(name);
        }
    }
}
