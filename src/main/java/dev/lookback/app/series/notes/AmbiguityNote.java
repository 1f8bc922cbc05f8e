package dev.lookback.app.series.notes;

import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.FileReport.Ambiguity;
import dev.lookback.series.Reading;
import dev.lookback.text.Texts;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import org.kordamp.ikonli.feather.Feather;

/** Note on a reading of the open file that fits nearly as well as the one chosen, which is one click away. */
public final class AmbiguityNote extends NoteLine {

    /** Question about a file that somebody has answered by dismissing it. */
    private record Answered(String digest, Ambiguity ambiguity) {}

    private final Workbench workbench;
    private final Texts texts;
    private final Set<Answered> dismissed = new HashSet<>();
    private final Hyperlink other;

    public AmbiguityNote(Workbench workbench, Texts texts) {
        super("ambiguity", Feather.INFO, true);
        this.workbench = workbench;
        this.texts = texts;
        other = link("ambiguity.other", texts.get("app.series.ambiguity.other"), this::readOther);
        below(other);
        getChildren()
                .add(new IconButton(
                        "ambiguity.dismiss", Feather.X, texts.get("app.series.ambiguity.dismiss"), this::dismiss));
        WhileShown.follow(this, workbench.readingProperty(), this::show);
    }

    private void show(Reading reading) {
        setVisible(false);
        reading.report()
                .ambiguity()
                .filter(ambiguity ->
                        !dismissed.contains(new Answered(reading.series().digest(), ambiguity)))
                .ifPresent(ambiguity -> {
                    String sentence = new AmbiguityWords(texts, reading, ambiguity).sentence();
                    tell(sentence);
                    other.setAccessibleText(other.getText() + ": " + sentence);
                });
    }

    private void readOther() {
        Reading reading = workbench.readingProperty().get();
        reading.report()
                .ambiguity()
                .ifPresent(ambiguity ->
                        workbench.reread(ambiguity.other(reading.series().options())));
    }

    private void dismiss() {
        Reading reading = workbench.readingProperty().get();
        reading.report()
                .ambiguity()
                .ifPresent(
                        ambiguity -> dismissed.add(new Answered(reading.series().digest(), ambiguity)));
        setVisible(false);
    }
}
