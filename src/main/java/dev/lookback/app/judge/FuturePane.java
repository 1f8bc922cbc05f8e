package dev.lookback.app.judge;

import dev.lookback.app.widget.TableHead;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.interval.ConformalIntervals;
import dev.lookback.evaluate.interval.Intervals;
import dev.lookback.series.Series;
import dev.lookback.series.axis.RowsAhead;
import dev.lookback.text.Message;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import dev.lookback.training.FutureForecast;
import dev.lookback.training.FutureForecast.Point;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** Table of the newest run's forecasts of the rows after the last one. */
public final class FuturePane extends BorderPane {

    private static final double TIME_WIDTH = 128;
    private static final double COLUMN_WIDTH = 72;

    private final Workbench workbench;
    private final Texts texts;
    private final NumberLabels numbers;
    private final TableView<Point> table = new TableView<>();
    private final Label note = new Label();
    private final Label empty = new Label();
    private final InvalidationListener refresh = o -> refresh();

    public FuturePane(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        numbers = new NumberLabels(texts.locale());
        setId("future");
        table.setId("future-table");
        table.setAccessibleText(texts.get("app.judge.future.name"));
        table.getStyleClass().addAll("dense", "series-table", "future-table");
        empty.getStyleClass().add("chart-empty");
        empty.setWrapText(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(empty);
        note.setId("future.note");
        note.getStyleClass().addAll("hint", "future-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.managedProperty().bind(note.visibleProperty());
        setTop(note);
        setCenter(table);
        workbench.outlook().futureProperty().addListener(refresh);
        workbench.outlook().intervalsProperty().addListener(refresh);
        workbench.runProperty().addListener(refresh);
        refresh();
    }

    private void refresh() {
        LiveRun run = workbench.runProperty().get();
        FutureForecast future = workbench.outlook().futureProperty().get();
        List<Point> points = run == null || future == null ? List.of() : future.points();
        note.setVisible(!points.isEmpty());
        table.getItems().setAll(points);
        if (points.isEmpty()) {
            table.getColumns().clear();
            boolean crosses = future != null && future.leftOut() > 0;
            empty.setText(texts.get(
                    crosses
                            ? "app.judge.future.gap"
                            : future == null ? "app.judge.future.empty" : "app.judge.future.none"));
            return;
        }
        Series series = run.newestProperty().get();
        int last = series.rows() - 1;
        List<Message> labels = RowsAhead.labels(series, future.reach());
        note.setText(texts.get(
                series.hasTime() ? "app.judge.future.note.times" : "app.judge.future.note", series.label(last)));
        Intervals intervals = workbench.outlook().intervalsProperty().get();
        table.getColumns()
                .setAll(List.of(
                        column("when", TIME_WIDTH, p -> texts.get(labels.get(p.row() - last - 1))),
                        number(
                                "ahead",
                                TIME_WIDTH,
                                p -> texts.get(series.rhythm().steps(p.row() - p.newestRow()))),
                        exact("forecast", points, Point::forecast)));
        if (intervals != null && intervals.whyNone().isEmpty()) {
            ConformalIntervals bands = intervals.bands();
            table.getColumns()
                    .addAll(List.of(
                            exact("low", points, p -> bands.low(p.step(), p.forecast())),
                            exact("high", points, p -> bands.high(p.step(), p.forecast()))));
        }
    }

    /** Column of rounded numbers, copied with all their digits. */
    private TableColumn<Point, String> exact(String name, List<Point> points, ToDoubleFunction<Point> value) {
        DoubleFunction<String> alike = numbers.alike(points.stream().mapToDouble(value));
        TableColumn<Point, String> column = number(name, COLUMN_WIDTH, p -> alike.apply(value.applyAsDouble(p)));
        ExactText.put(column, p -> ExactText.number(value.applyAsDouble(p)));
        return column;
    }

    private TableColumn<Point, String> number(String name, double width, Function<Point, String> text) {
        TableColumn<Point, String> column = column(name, width, text);
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<Point, String> column(String name, double width, Function<Point, String> text) {
        TableColumn<Point, String> column = new TableColumn<>(texts.get("app.judge.future." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        TableHead.setWidth(column, width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
