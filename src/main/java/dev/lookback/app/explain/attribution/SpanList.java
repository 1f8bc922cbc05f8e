package dev.lookback.app.explain.attribution;

import dev.lookback.app.explain.EmptyNote;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.explain.DecidingSpan;
import dev.lookback.series.Series;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** List of the deciding spans, largest weight first: their rows, effect on the forecast and number of features. */
final class SpanList extends ListView<DecidingSpan> {

    private final Texts texts;
    private final NumberLabels numbers;
    private Series series;

    /** @param chosen called with the selected span */
    SpanList(Texts texts, Consumer<DecidingSpan> chosen) {
        this.texts = texts;
        this.numbers = new NumberLabels(texts.locale());
        setId("attribution-spans");
        setAccessibleText(texts.get("app.insight.spans.title"));
        getStyleClass().add("span-list");
        setCellFactory(list -> new Cell());
        ExactText.put(this, this::words);
        getSelectionModel().selectedItemProperty().addListener((o, old, span) -> {
            if (span != null) {
                chosen.accept(span);
            }
        });
    }

    void show(List<DecidingSpan> spans, Series of) {
        series = of;
        getItems().setAll(spans);
    }

    /** Shows why there are no spans. */
    void clear(String why) {
        getItems().clear();
        setPlaceholder(new EmptyNote(why));
    }

    private final class Cell extends ListCell<DecidingSpan> {

        @Override
        protected void updateItem(DecidingSpan span, boolean empty) {
            super.updateItem(span, empty);
            setText(empty || span == null ? null : words(span));
        }
    }

    private String words(DecidingSpan span) {
        return texts.get(
                "app.insight.span",
                series.label(span.firstRow()),
                series.label(span.lastRow()),
                signed(span.weight()),
                span.features().size());
    }

    private String signed(double value) {
        return (value > 0 ? "+" : "") + numbers.value(value);
    }
}
