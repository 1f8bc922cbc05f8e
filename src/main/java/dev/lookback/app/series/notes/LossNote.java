package dev.lookback.app.series.notes;

import dev.lookback.app.background.Latest;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.Reading;
import dev.lookback.series.csv.role.UnreadTimes;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;

/**
 * Note that sums up in one line the lines, cells and rows of the file that are not in the series, with a link to their list, and says
 * where no times could be read.
 */
public final class LossNote extends NoteLine {

    private final Workbench workbench;
    private final Texts texts;
    private final Latest counting;

    /** @param list shows them one by one */
    public LossNote(Workbench workbench, Texts texts, Runnable list) {
        super("losses", Feather.ALERT_TRIANGLE, true);
        this.workbench = workbench;
        this.texts = texts;
        counting = workbench.background().latest();
        below(link("losses.list", texts.get("app.series.loss.list"), list));
        WhileShown.follow(this, workbench.readingProperty(), this::count);
    }

    private void count(Reading reading) {
        setVisible(false);
        counting.request(() -> Losses.of(reading), losses -> {
            if (workbench.readingProperty().get() == reading) {
                show(losses, UnreadTimes.column(reading.series()));
            }
        });
    }

    private void show(Losses losses, Optional<String> untimed) {
        List<String> told = new ArrayList<>();
        untimed.ifPresent(column -> told.add(texts.get("app.series.loss.untimed", column)));
        losses.told().stream().map(texts::get).forEach(told::add);
        if (!told.isEmpty()) {
            warn(untimed.isPresent() || losses.isMoreThanMissing());
            tell(told.stream().collect(Collectors.joining(" · ")));
        }
    }
}
