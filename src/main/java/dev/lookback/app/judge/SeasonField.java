package dev.lookback.app.judge;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.entry.SmallNumber;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.text.Texts;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Seasonal period in rows: the one detected, or one typed in; none where it is 1. */
final class SeasonField extends HBox {

    private final Workbench workbench;
    private final Texts texts;
    private final SmallNumber number;
    private final Hyperlink found = new Hyperlink();
    private final Label note = new Label();
    private int foundPeriod = 1;
    private boolean showing;

    SeasonField(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        getStyleClass().add("season-field");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(texts.get("app.judge.season"));
        name.setTooltip(Tips.of(texts.get("app.judge.season.explain")));
        name.setMinWidth(USE_PREF_SIZE);
        number = new SmallNumber(texts, "metrics.season", texts.get("app.judge.season.explain"), 1, 1, 1);
        number.nameLeast(texts.get("app.judge.season.least"));
        name.setLabelFor(number);
        note.getStyleClass().add("hint");
        found.setId("metrics.season.found");
        found.setOnAction(e -> choose(foundPeriod));
        getChildren().addAll(name, number, note, found);
        number.valueProperty().addListener((o, was, is) -> {
            if (!showing && is != null) {
                choose(is);
            }
        });
    }

    private void choose(int period) {
        OptionalInt asked = period == foundPeriod ? OptionalInt.empty() : OptionalInt.of(period);
        workbench.evaluationProperty().set(workbench.evaluationProperty().get().withSeasonalPeriod(asked));
    }

    void show(Assessment assessment) {
        OptionalInt given = workbench.evaluationProperty().get().seasonalPeriod();
        OptionalInt repeats = assessment.baselines().fit().foundPeriod();
        foundPeriod = repeats.orElse(1);
        showing = true;
        number.setMost(
                Math.max(1, assessment.baselines().source().plan().borders().trainEnd()));
        number.show(given.orElse(foundPeriod));
        showing = false;
        boolean other = given.isPresent() && given.getAsInt() != foundPeriod;
        tell(note, !other && repeats.isPresent() ? texts.get("app.judge.season.found") : "");
        tell(found, other ? texts.get("app.judge.season.back", foundPeriod) : "");
    }

    private static void tell(javafx.scene.control.Labeled label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
