package dev.lookback.app.series.reading;

import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.entry.Entry;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.guess.time.DateOrder;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Form of all reading options: the table on the left or above, its times and numbers on the right or below. */
public final class ReadingForm extends GridPane {

    /** Width in pixels of the usual text size from which there is room for two columns. */
    private static final double WIDE = 760;

    private final Workbench workbench;
    private final Texts texts;
    private final TypedOptions typed;
    private final VBox table = column();
    private final VBox values = column();

    public ReadingForm(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        typed = new TypedOptions(texts);
        getStyleClass().add("reading-form");
        table.getChildren().addAll(tableRows());
        values.getChildren().addAll(valueRows());
        widthProperty()
                .map(width -> width.doubleValue() >= WIDE * TextScale.at(this))
                .subscribe(this::arrange);
    }

    private static VBox column() {
        VBox column = new VBox();
        column.getStyleClass().add("option-rows");
        return column;
    }

    private void arrange(boolean wide) {
        ColumnConstraints half = new ColumnConstraints();
        half.setHgrow(Priority.ALWAYS);
        half.setPercentWidth(wide ? 50 : 100);
        getColumnConstraints().setAll(wide ? List.of(half, half) : List.of(half));
        getChildren().clear();
        add(table, 0, 0);
        add(values, wide ? 1 : 0, wide ? 0 : 1);
    }

    private List<Node> tableRows() {
        OptionRow part = row("part");
        part.with(new PartChoice(workbench, texts, part.controlId(), part::reread));
        WhileShown.follow(
                this,
                workbench.readingProperty(),
                r -> part.setVisible(r.report().parts().size() > 1));
        OptionRow encoding = row("encoding");
        OptionRow delimiter = row("delimiter");
        WhileShown.follow(this, workbench.readingProperty(), r -> {
            encoding.setVisible(!r.report().isSheet());
            delimiter.setVisible(!r.report().isSheet());
        });
        OptionRow skip = row("skip");
        OptionRow header = row("header");
        OptionRow orientation = row("orientation");
        OptionRow order = row("order");
        return List.of(
                part.detectable(o -> o.part().isPresent(), o -> o.withPart(Optional.empty())),
                encoding.with(choices(encoding).encoding())
                        .detectable(o -> o.encoding().isPresent(), o -> o.withEncoding(Optional.empty())),
                delimiter
                        .with(choices(delimiter).delimiter())
                        .detectable(o -> o.delimiter().isPresent(), o -> o.withDelimiter(Optional.empty())),
                skip.with(typed(skip, "skip", typed::skip, typed::skip, typed::skips))
                        .detectable(o -> o.skip().isPresent(), o -> o.withSkip(OptionalInt.empty())),
                header.with(typed(header, "header", typed::header, typed::header, r -> typed.headers()))
                        .detectable(o -> o.header().isPresent(), o -> o.withHeader(OptionalInt.empty())),
                orientation
                        .with(choices(orientation).orientation())
                        .detectable(o -> o.orientation().isPresent(), o -> o.withOrientation(Optional.empty())),
                order.with(choices(order).order())
                        .detectable(o -> o.order().isPresent(), o -> o.withOrder(Optional.empty())));
    }

    private List<Node> valueRows() {
        OptionRow timeColumn = row("timeColumn");
        OptionRow timeFormat = row("timeFormat");
        OptionRow dayFirst = row("dayFirst");
        OptionRow decimal = row("decimal");
        OptionRow missingValues = row("missingValues");
        OptionRow missing = row("missing");
        WhileShown.follow(
                this,
                workbench.readingProperty(),
                r -> dayFirst.setVisible(
                        r.series().options().dayFirst().isPresent() || DateOrder.isInQuestion(typed.timeFormat(r))));
        return List.of(
                timeColumn
                        .with(typed(
                                timeColumn,
                                "timeColumn",
                                text -> typed.timeColumn(
                                        text, workbench.readingProperty().get().series()),
                                typed::timeColumn,
                                typed::timeColumns))
                        .detectable(o -> o.timeColumn().isPresent(), o -> o.withTimeColumn(Optional.empty())),
                timeFormat
                        .with(typed(timeFormat, "timeFormat", typed::timeFormat, typed::timeFormat, typed::timeFormats))
                        .detectable(o -> o.timeFormat().isPresent(), o -> o.withTimeFormat(Optional.empty())),
                dayFirst.with(choices(dayFirst).dayFirst())
                        .detectable(o -> o.dayFirst().isPresent(), o -> o.withDayFirst(Optional.empty())),
                decimal.with(choices(decimal).decimal())
                        .detectable(o -> o.decimal().isPresent(), o -> o.withDecimal(Optional.empty())),
                missingValues.with(new MissingValuesField(workbench, texts, missingValues)),
                missing.with(choices(missing).missing()));
    }

    private OptionRow row(String field) {
        return new OptionRow(workbench, texts, field);
    }

    private ReadingChoices choices(OptionRow row) {
        return new ReadingChoices(workbench, texts, "file.", true, row::reread);
    }

    private TypedChoice<UnaryOperator<ReadOptions>> typed(
            OptionRow row,
            String field,
            Function<String, Entry<UnaryOperator<ReadOptions>>> read,
            Function<Reading, String> shown,
            Function<Reading, List<String>> others) {
        TypedChoice<UnaryOperator<ReadOptions>> choice =
                new TypedChoice<>("file." + field, read, change -> row.reread(change.apply(row.options())), row::tell);
        WhileShown.follow(choice, workbench.readingProperty(), r -> choice.show(shown.apply(r), others.apply(r)));
        return choice;
    }
}
