package dev.lookback.app.series.notes;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.FileReport.Suspected;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.MissingValue;
import dev.lookback.series.Reading;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** Note on numbers of the open file that probably stand for missing values, such as -999; a click makes them missing. */
public final class SuspectNote extends NoteLine {

    private static final int MOST_LINKS = 3;

    private final Workbench workbench;
    private final Texts texts;
    private final String id;

    /** @param id of the note, since it stands in several places */
    public SuspectNote(Workbench workbench, Texts texts, String id) {
        super(id, Feather.ALERT_TRIANGLE, true);
        this.workbench = workbench;
        this.texts = texts;
        this.id = id;
        WhileShown.follow(this, workbench.readingProperty(), this::show);
    }

    private void show(Reading reading) {
        List<Suspected> suspects = reading.report().suspectedMissing();
        setVisible(false);
        if (suspects.isEmpty()) {
            return;
        }
        List<Node> links = new ArrayList<>();
        for (Suspected suspect : suspects.subList(0, Math.min(MOST_LINKS, suspects.size()))) {
            links.add(link(id + "[" + suspect.column() + "]", words(suspect), () -> treatAsMissing(List.of(suspect))));
        }
        if (suspects.size() > 1) {
            links.add(link(
                    id + ".all", texts.get("app.series.suspect.all", suspects.size()), () -> treatAsMissing(suspects)));
        }
        tell(texts.get("app.series.suspect", suspects.size()));
        below(links.toArray(Node[]::new));
    }

    private String words(Suspected suspect) {
        String value = text(suspect);
        return suspect.firstLine().isPresent()
                ? texts.get(
                        "app.series.suspect.one",
                        value,
                        suspect.column(),
                        suspect.count(),
                        suspect.firstLine().getAsInt())
                : texts.get("app.series.suspect.turned", value, suspect.column(), suspect.count());
    }

    static String text(Suspected suspect) {
        return ExactText.number(suspect.value());
    }

    private void treatAsMissing(List<Suspected> suspects) {
        ReadOptions options = workbench.readingProperty().get().series().options();
        List<MissingValue> values = new ArrayList<>(options.missingValues());
        suspects.forEach(suspect -> values.add(new MissingValue(Optional.of(suspect.column()), text(suspect))));
        workbench.reread(options.withMissingValues(values));
    }
}
