package dev.lookback.app.explain.convolution;

import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;

/** Which filter of the convolution is looked at, counted from 1. */
final class FilterField extends HBox {

    private final Spinner<Integer> number = new Spinner<>();
    private final SpinnerValueFactory.IntegerSpinnerValueFactory values =
            new SpinnerValueFactory.IntegerSpinnerValueFactory(1, 1, 1);
    private final Label of = new Label();
    private final ConvolutionPicture picture;
    private final Texts texts;
    private boolean placing;

    FilterField(ConvolutionPicture picture, Texts texts) {
        this.picture = picture;
        this.texts = texts;
        setSpacing(6);
        setAlignment(Pos.CENTER_LEFT);
        values.setWrapAround(true);
        number.setId("convolution.filter");
        number.setValueFactory(values);
        number.setEditable(true);
        number.setAccessibleText(texts.get("app.convolution.filter"));
        number.getStyleClass().add("convolution-filter");
        of.getStyleClass().add("hint");
        of.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(number, of);
        values.valueProperty().addListener((o, was, is) -> {
            if (!placing && is != null && picture.lookProperty().get() != null) {
                picture.lookProperty()
                        .set(picture.lookProperty().get().withFilter(is - 1).withPointed(Optional.empty()));
            }
        });
        picture.lookProperty().addListener((o, was, is) -> follow());
        picture.subjectProperty().addListener((o, was, is) -> follow());
    }

    private void follow() {
        Selection look = picture.lookProperty().get();
        TracedNetwork subject = picture.subjectProperty().get();
        if (look == null || subject == null || !subject.kernels().containsKey(look.layer())) {
            return;
        }
        int filters = subject.kernels().get(look.layer()).weights().filters();
        placing = true;
        values.setMax(filters);
        values.setValue(look.filter() + 1);
        placing = false;
        of.setText(texts.get("app.convolution.filter.of", filters));
    }
}
