package dev.lookback.app.series.choice;

import dev.lookback.app.theme.TextScale;
import dev.lookback.series.SeriesChoice;
import dev.lookback.series.SeriesChoice.Span;
import dev.lookback.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** List of the series in a file, each with its rows and its span, and the button that reads all of them side by side. */
final class SeriesList extends VBox {

    private static final double WIDTH = 520;

    private final SearchList<Span> list;

    /**
     * @param chosen takes the series that is chosen
     * @param together reads all series side by side
     */
    SeriesList(SeriesChoice choice, Texts texts, Consumer<Span> chosen, Runnable together) {
        setId("series-list");
        getStyleClass().add("series-list");
        TextScale.follow(this, scale -> setPrefWidth(scale * WIDTH));
        Label told = new Label(texts.get(choice.told()));
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        list = new SearchList<>(
                        texts,
                        texts.get("app.series.choice.list"),
                        choice.spans(),
                        Span::id,
                        span -> extent(texts, span),
                        chosen)
                .select(choice.read());
        Button side = new Button(texts.get("app.series.choice.together"));
        side.setId("series-together");
        side.setDisable(choice.read().isEmpty());
        side.setOnAction(e -> together.run());
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(told, list, side);
    }

    private static String extent(Texts texts, Span span) {
        return span.extent()
                .map(times -> texts.get("app.series.choice.span", span.rows(), times))
                .orElseGet(() -> texts.get("app.series.choice.rows", span.rows()));
    }

    /** Gives the keys to the list or its search field, and shows the series that was read. */
    void begin() {
        list.begin();
    }
}
