package dev.lookback.app.series.notes;

import dev.lookback.app.chart.axis.NumberLabels;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.watch.FutureOutcome;
import dev.lookback.app.workbench.watch.SeriesUpdate;
import dev.lookback.app.workbench.watch.SeriesWatch.FileState;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** Note on a file that has changed on disk, with a link to read it again; then on its new rows, and on forecasts made before them. */
public final class FileChangeNote extends NoteLine {

    private final Workbench workbench;
    private final Texts texts;
    private final NumberLabels numbers;
    private final Runnable list;

    /** @param list shows the forecasts row by row */
    public FileChangeNote(Workbench workbench, Texts texts, Runnable list) {
        super("disk", Feather.FILE_PLUS, false);
        this.workbench = workbench;
        this.texts = texts;
        this.list = list;
        numbers = new NumberLabels(texts.locale());
        WhileShown.follow(this, workbench.watch().stateProperty(), state -> show());
        WhileShown.follow(this, workbench.watch().updateProperty(), update -> show());
        WhileShown.end(this, workbench.watch().updateProperty(), this::show);
    }

    private void show() {
        FileState state = workbench.watch().stateProperty().get();
        SeriesUpdate update = workbench.watch().updateProperty().get();
        String name = workbench.series().map(Series::name).orElse("");
        if (state == FileState.CHANGED) {
            tell(texts.get("app.series.watch.changed", name));
            below(link("disk.reload", texts.get("app.series.watch.reload"), workbench.watch()::reload));
        } else if (state == FileState.GONE) {
            tell(texts.get("app.series.watch.gone", name));
            below();
        } else if (update != null) {
            show(update);
        } else {
            setVisible(false);
        }
    }

    private void show(SeriesUpdate update) {
        tell(update.rows()
                .map(rows -> texts.get("app.series.watch.rows", rows.count(), update.since()))
                .orElseGet(() -> texts.get("app.series.watch.other", update.since())));
        below();
        update.outcome().ifPresent(outcome -> {
            Label errors = new Label(judged(update, outcome));
            errors.setId("disk.judged");
            errors.setWrapText(true);
            errors.setMinHeight(USE_PREF_SIZE);
            below(errors, link("disk.list", texts.get("app.series.watch.list"), list));
        });
    }

    private String judged(SeriesUpdate update, FutureOutcome outcome) {
        return texts.get(
                "app.series.watch.judged",
                update.run()
                        .map(id -> texts.get("app.series.watch.run", id))
                        .orElseGet(() -> texts.get("app.series.watch.model")),
                outcome.points().size(),
                numbers.value(outcome.error()),
                numbers.value(outcome.persistenceError()));
    }
}
