package dev.lookback.app.evaluate.checks;

import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.text.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Card of a finding: severity, sentence, figure, and a link to where it can be seen. */
final class FindingCard extends WrappingBox {

    FindingCard(Finding finding, Texts texts, Consumer<Place> guide) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        setId("finding-" + finding.kind());
        getStyleClass().addAll("finding", severity);
        FontIcon icon = new FontIcon(finding.severity() == Severity.WARNING ? Feather.ALERT_TRIANGLE : Feather.INFO);
        Label title = new Label(texts.get("evaluate.illusion." + finding.kind() + ".title"));
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("finding-title");
        HelpTopic.link(title, "check." + finding.kind());
        Label sentence = new Label(texts.get(finding.message()));
        sentence.getStyleClass().add("finding-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setAccessibleText(texts.get("app.evaluate.checks." + severity, sentence.getText()));
        VBox words = new VBox(title, sentence);
        words.getStyleClass().add("finding-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        finding.place().ifPresent(place -> words.getChildren().add(show(finding, place, texts, guide)));
        getChildren().addAll(icon, words);
        finding.sketch().ifPresent(sketch -> getChildren().add(Sketches.of(sketch, texts)));
    }

    private static Button show(Finding finding, Place place, Texts texts, Consumer<Place> guide) {
        Button button = new Button(
                texts.get("app.evaluate.checks.show." + place.getClass().getSimpleName()));
        button.setId("show-" + finding.kind());
        button.getStyleClass().add("chart-button");
        button.setOnAction(e -> guide.accept(place));
        return button;
    }
}
