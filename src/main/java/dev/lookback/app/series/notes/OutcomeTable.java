package dev.lookback.app.series.notes;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.watch.FutureOutcome.Point;
import dev.lookback.app.workbench.watch.RunOutcome;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/**
 * Table of forecasts of the future against the rows that have come since: by the run on show, and by stored ones; takes no space while
 * there is none.
 */
public final class OutcomeTable extends VBox {

    /** Line of the table. */
    private record Line(RunOutcome run, Point point) {}

    private final Workbench workbench;
    private final Texts texts;
    private final NumberLabels numbers;
    private final TableView<Line> table = new TableView<>();

    public OutcomeTable(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        numbers = new NumberLabels(texts.locale());
        setId("outcome");
        getStyleClass().add("account");
        Label title = new Label(texts.get("app.series.outcome.title"));
        title.getStyleClass().add("section-heading");
        HelpTopic.link(title, "future");
        NoteTables.dress(table, "outcome.table", title.getText());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns()
                .setAll(List.of(
                        NoteTables.column(
                                texts.get("app.series.outcome.run"),
                                90,
                                line -> ForecastOutcomes.name(texts, line.run)),
                        NoteTables.column(texts.get("app.series.outcome.row"), 110, this::row),
                        number("ahead", this::ahead),
                        exact("forecast", Point::forecast),
                        exact("actual", Point::actual),
                        exact("error", Point::error),
                        exact("persistence", Point::persistenceError)));
        getChildren().addAll(title, table);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        WhileShown.follow(this, workbench.watch().updateProperty(), update -> show());
        WhileShown.end(this, workbench.watch().updateProperty(), this::show);
        WhileShown.follow(this, workbench.outlook().pastOutcomes().outcomesProperty(), past -> show());
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private void show() {
        List<Line> lines = ForecastOutcomes.all(workbench).stream()
                .flatMap(run -> run.outcome().points().stream().map(point -> new Line(run, point)))
                .toList();
        setVisible(!lines.isEmpty());
        table.getItems().setAll(lines);
        NoteTables.fit(table);
    }

    private String ahead(Line line) {
        return texts.get(line.run.outcome().now().rhythm().steps(line.point.ahead()));
    }

    private String row(Line line) {
        return texts.get(line.run.outcome().now().label(line.point.row()));
    }

    private TableColumn<Line, String> exact(String name, ToDoubleFunction<Point> value) {
        TableColumn<Line, String> column = number(
                name,
                line -> numbers.alike(table.getItems().stream().mapToDouble(each -> value.applyAsDouble(each.point)))
                        .apply(value.applyAsDouble(line.point)));
        ExactText.put(column, line -> ExactText.number(value.applyAsDouble(line.point)));
        return column;
    }

    private TableColumn<Line, String> number(String name, Function<Line, String> text) {
        return NoteTables.number(texts.get("app.series.outcome." + name), 72, text);
    }
}
