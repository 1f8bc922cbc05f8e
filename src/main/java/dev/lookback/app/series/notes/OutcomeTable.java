package dev.lookback.app.series.notes;

import dev.lookback.app.chart.axis.NumberLabels;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.watch.FutureOutcome;
import dev.lookback.app.workbench.watch.FutureOutcome.Point;
import dev.lookback.app.workbench.watch.SeriesUpdate;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** Table of a forecast of the future against the rows that have come since; takes no space while there is none. */
public final class OutcomeTable extends VBox {

    private final Workbench workbench;
    private final Texts texts;
    private final NumberLabels numbers;
    private final TableView<Point> table = new TableView<>();

    public OutcomeTable(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        numbers = new NumberLabels(texts.locale());
        setId("outcome");
        getStyleClass().add("account");
        Label title = new Label(texts.get("app.series.outcome.title"));
        title.getStyleClass().add("section-heading");
        NoteTables.dress(table, "outcome.table", title.getText());
        table.getColumns()
                .setAll(List.of(
                        NoteTables.column(texts.get("app.series.outcome.row"), 130, this::row),
                        number("ahead", point -> texts.get("app.series.table.number", point.ahead())),
                        exact("forecast", Point::forecast),
                        exact("actual", Point::actual),
                        exact("error", point -> point.forecast() - point.actual()),
                        exact("persistence", Point::persistence)));
        getChildren().addAll(title, table);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        WhileShown.follow(this, workbench.watch().updateProperty(), this::show);
        WhileShown.end(this, workbench.watch().updateProperty(), () -> setVisible(false));
    }

    private void show(SeriesUpdate update) {
        Optional<FutureOutcome> outcome = update.outcome();
        setVisible(outcome.isPresent());
        List<Point> points = outcome.map(FutureOutcome::points).orElse(List.of());
        table.getItems().setAll(points);
        NoteTables.fit(table);
    }

    private String row(Point point) {
        SeriesUpdate update = workbench.watch().updateProperty().get();
        return update == null ? "" : texts.get(update.now().label(point.row()));
    }

    private TableColumn<Point, String> exact(String name, ToDoubleFunction<Point> value) {
        TableColumn<Point, String> column = number(name, point -> numbers.value(value.applyAsDouble(point)));
        ExactText.put(column, point -> ExactText.number(value.applyAsDouble(point)));
        return column;
    }

    private TableColumn<Point, String> number(String name, Function<Point, String> text) {
        return NoteTables.number(texts.get("app.series.outcome." + name), 84, text);
    }
}
