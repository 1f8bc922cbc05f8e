package dev.lookback.app.explain.convolution;

import dev.lookback.app.widget.entry.SmallNumber;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Spinner for the selected filter of the convolution, counted from 1. */
final class FilterField extends HBox {

    private final SmallNumber number;
    private final Label total = new Label();
    private final ConvolutionPicture picture;
    private final Texts texts;
    private boolean updating;

    FilterField(ConvolutionPicture picture, Texts texts) {
        this.picture = picture;
        this.texts = texts;
        setSpacing(6);
        setAlignment(Pos.CENTER_LEFT);
        number = new SmallNumber(texts, "convolution.filter", texts.get("app.convolution.filter"), 1, 1, 1);
        number.getValueFactory().setWrapAround(true);
        number.getStyleClass().add("convolution-filter");
        total.getStyleClass().add("hint");
        total.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(number, total);
        number.valueProperty().addListener((o, was, is) -> {
            if (!updating && is != null && picture.selectionProperty().get() != null) {
                picture.selectionProperty()
                        .set(picture.selectionProperty()
                                .get()
                                .withFilter(is - 1)
                                .withPointed(Optional.empty()));
            }
        });
        picture.selectionProperty().addListener((o, was, is) -> follow());
        picture.networkProperty().addListener((o, was, is) -> follow());
    }

    private void follow() {
        Selection selection = picture.selectionProperty().get();
        TracedNetwork network = picture.networkProperty().get();
        if (selection == null || network == null || !network.kernels().containsKey(selection.layer())) {
            return;
        }
        int filters = network.kernels().get(selection.layer()).weights().filters();
        updating = true;
        number.setMost(filters);
        number.show(selection.filter() + 1);
        updating = false;
        total.setText(texts.get("app.convolution.filter.of", filters));
    }
}
