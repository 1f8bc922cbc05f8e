package dev.lookback.app.series.reading;

import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.ReadOptions;
import dev.lookback.text.Texts;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Row of a reading option: its name, its control, whether it was found or set by the user, a button back to detection, and below them the
 * reason why the file cannot be read as was asked.
 */
final class OptionRow extends VBox {

    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

    private final Workbench workbench;
    private final Texts texts;
    private final String field;
    private final Label name;
    private final Label state = new Label();
    private final Label problem = new Label();
    private final WrappingBox line = new WrappingBox();
    private final IconButton detect;

    /** Back to detection; null for an option that is always set. */
    private UnaryOperator<ReadOptions> detection;

    OptionRow(Workbench workbench, Texts texts, String field) {
        this.workbench = workbench;
        this.texts = texts;
        this.field = field;
        getStyleClass().add("option-row");
        name = new Label(texts.get("app.series.file." + field));
        name.getStyleClass().add("option-name");
        name.setWrapText(true);
        state.setId("file." + field + ".state");
        state.getStyleClass().addAll("hint", "option-state");
        detect = new IconButton(
                "file." + field + ".detect",
                Feather.ROTATE_CCW,
                texts.get("app.series.file.detectAgain", name.getText()),
                () -> reread(detection.apply(options())));
        detect.setVisible(false);
        problem.setId("file." + field + ".problem");
        problem.getStyleClass().add("field-refusal");
        problem.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        line.getStyleClass().add("option-line");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, problem);
        managedProperty().bind(visibleProperty());
        WhileShown.follow(this, workbench.readingProperty(), r -> tell(""));
    }

    /** Puts the control in the row, with what tells its meaning in a tooltip. */
    OptionRow with(Node control) {
        name.setLabelFor(control);
        String meaning = texts.get("app.series.file." + field + ".explain");
        name.setTooltip(Tips.of(meaning));
        control.setAccessibleText(name.getText());
        control.setAccessibleHelp(meaning);
        HBox.setHgrow(control, Priority.ALWAYS);
        line.getChildren().setAll(name, control, state, detect);
        return this;
    }

    /** Tells whether the option was found or set, and offers to detect it again. */
    OptionRow detectable(Predicate<ReadOptions> isSet, UnaryOperator<ReadOptions> detected) {
        detection = detected;
        WhileShown.follow(this, workbench.readingProperty(), r -> {
            boolean set = isSet.test(r.series().options());
            state.setText(texts.get(set ? "app.series.file.set" : "app.series.file.found"));
            state.pseudoClassStateChanged(SET, set);
            detect.setVisible(set);
        });
        return this;
    }

    String controlId() {
        return "file." + field;
    }

    ReadOptions options() {
        return workbench.readingProperty().get().series().options();
    }

    /** Reads the open file with other options; where it cannot be, the row says why and everything stays. */
    void reread(ReadOptions options) {
        tell("");
        if (!options.equals(options())) {
            workbench.documents().reread(options, notice -> tell(texts.get(notice.text())));
        }
    }

    /** Says why the option cannot be as was asked; empty for nothing to say. */
    void tell(String reason) {
        problem.setText(reason);
    }
}
