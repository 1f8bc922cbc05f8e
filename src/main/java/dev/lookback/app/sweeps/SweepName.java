package dev.lookback.app.sweeps;

import dev.lookback.app.widget.Choice;
import dev.lookback.runs.StoredSweep;
import dev.lookback.text.Texts;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/** The choice of sweeps, in whose place the name of one can be typed. */
final class SweepName extends StackPane {

    private final Choice<Optional<StoredSweep>> choice;
    private final TextField field = new TextField();
    private final BiConsumer<StoredSweep, String> renamed;
    private StoredSweep sweep;

    SweepName(Choice<Optional<StoredSweep>> choice, BiConsumer<StoredSweep, String> renamed) {
        super(choice);
        this.choice = choice;
        this.renamed = renamed;
        field.setId("sweeps.name");
        field.setOnAction(e -> end(true));
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                end(true);
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                end(false);
            }
        });
    }

    /** What a sweep is called; its number where nobody has named it. */
    static String of(StoredSweep sweep, Texts texts) {
        return sweep.name().isBlank() ? texts.get("app.runs.sweep", sweep.id()) : sweep.name();
    }

    /** Has a name typed; Escape leaves it as it is. */
    void edit(StoredSweep of) {
        sweep = of;
        field.setText(of.name());
        getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
    }

    private void end(boolean keep) {
        StoredSweep of = sweep;
        sweep = null; // the field loses the focus once more when it goes
        if (of == null) {
            return;
        }
        getChildren().setAll(choice);
        if (keep) {
            renamed.accept(of, field.getText().strip());
        }
    }
}
