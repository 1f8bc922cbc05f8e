package dev.lookback.app.series.notes;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.watch.RunOutcome;
import dev.lookback.app.workbench.watch.SeriesUpdate;
import dev.lookback.app.workbench.watch.SeriesWatch.FileState;
import dev.lookback.series.Series;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** Note on a file that has changed on disk, with a link to read it again; then on its new rows, and on forecasts made before them. */
public final class FileChangeNote extends NoteLine {

    private static final int MOST_RUNS = 3;

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
        WhileShown.follow(this, workbench.outlook().pastOutcomes().outcomesProperty(), past -> show());
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
            tell(update.rows()
                    .map(rows -> texts.get("app.series.watch.rows", rows.count(), update.since()))
                    .orElseGet(() -> texts.get("app.series.watch.other", update.since())));
            judge();
        } else if (!ForecastOutcomes.all(workbench).isEmpty()) {
            tell(texts.get("app.series.watch.came"));
            judge();
        } else {
            setVisible(false);
        }
    }

    /** Below it the newest forecast of each of a few runs, in a line. */
    private void judge() {
        List<RunOutcome> outcomes = ForecastOutcomes.all(workbench);
        List<Node> lines = new ArrayList<>();
        outcomes.stream().limit(MOST_RUNS).forEach(of -> {
            Label errors = new Label(judged(of));
            errors.setId("disk.judged" + (lines.isEmpty() ? "" : "[" + lines.size() + "]"));
            errors.setWrapText(true);
            errors.setMinHeight(USE_PREF_SIZE);
            lines.add(errors);
        });
        if (!outcomes.isEmpty()) {
            int more = outcomes.size() - lines.size();
            String words = texts.get("app.series.watch.list");
            lines.add(
                    link("disk.list", more == 0 ? words : texts.get("app.series.watch.list.more", words, more), list));
        }
        below(lines.toArray(Node[]::new));
    }

    private String judged(RunOutcome of) {
        return texts.get(
                "app.series.watch.judged",
                ForecastOutcomes.name(texts, of),
                of.outcome().points().size(),
                numbers.value(of.outcome().meanError()),
                numbers.value(of.outcome().meanPersistenceError()));
    }
}
