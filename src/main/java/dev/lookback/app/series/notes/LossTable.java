package dev.lookback.app.series.notes;

import dev.lookback.app.background.Latest;
import dev.lookback.app.series.notes.LossRows.LossRow;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.Reading;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** Table of the lines, cells, columns and rows of the file that are not in the series as they stand there; rows can be copied. */
public final class LossTable extends TableView<LossRow> {

    private final Workbench workbench;
    private final Texts texts;
    private final Latest listing;

    public LossTable(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        listing = workbench.background().latest();
        NoteTables.dress(this, "losses.table", texts.get("app.series.loss.title"));
        setPlaceholder(new Label(texts.get("app.series.loss.none")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        NoteTables.number(texts.get("app.series.loss.line"), 52, row -> number(row.line())),
                        NoteTables.name(texts.get("app.series.loss.column"), 88, LossRow::column),
                        NoteTables.column(texts.get("app.series.loss.text"), 76, LossRow::text),
                        NoteTables.number(
                                texts.get("app.series.loss.count"), 52, row -> number(OptionalInt.of(row.count()))),
                        NoteTables.column(texts.get("app.series.loss.outcome"), 220, row -> texts.get(row.outcome()))));
        WhileShown.follow(this, workbench.readingProperty(), this::list);
    }

    private void list(Reading reading) {
        listing.request(() -> LossRows.of(reading, RepeatedTimes.of(reading.series())), rows -> {
            if (workbench.readingProperty().get() == reading) {
                getItems().setAll(rows);
                NoteTables.fit(this);
            }
        });
    }

    private String number(OptionalInt number) {
        return number.isPresent() ? texts.get("app.series.table.number", number.getAsInt()) : "";
    }
}
