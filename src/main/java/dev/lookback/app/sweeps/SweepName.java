package dev.lookback.app.sweeps;

import dev.lookback.app.widget.field.Choice;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/** Choice of the sweep on show, which doubles as a field for its name. */
final class SweepName extends StackPane {

    private final Choice<Optional<SweepTitle>> choice;
    private final TextField field = new TextField();
    private final BiConsumer<Long, String> renamed;
    private SweepTitle sweep;

    /** @param renamed called with the number of a sweep and its new name */
    SweepName(Choice<Optional<SweepTitle>> choice, BiConsumer<Long, String> renamed) {
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

    /** Starts editing the name; Escape cancels. */
    void edit(SweepTitle of) {
        sweep = of;
        field.setText(of.name());
        getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
    }

    private void end(boolean keep) {
        SweepTitle of = sweep;
        sweep = null; // the field loses focus once more when it is removed
        if (of == null) {
            return;
        }
        getChildren().setAll(choice);
        if (keep) {
            renamed.accept(of.id(), field.getText().strip());
        }
    }
}
