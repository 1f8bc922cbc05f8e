package dev.lookback.app.runs.columns;

import atlantafx.base.controls.Popover.ArrowLocation;
import dev.lookback.app.widget.ButtonPopover;
import dev.lookback.runs.query.RunField;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;

/** Button that opens the choice of columns, which stays open until a click beside it or Escape. */
public final class ColumnsButton extends Button {

    private final ButtonPopover popover = new ButtonPopover(ArrowLocation.TOP_RIGHT);

    /**
     * @param name title of a field's column
     * @param shown the columns that are shown
     * @param automatic whether nobody has chosen them
     * @param chosen takes the chosen columns in their order; empty for automatic ones
     */
    public ColumnsButton(
            Texts texts,
            List<FieldGroup> groups,
            Function<RunField, String> name,
            Supplier<List<RunField>> shown,
            Supplier<Boolean> automatic,
            Consumer<List<RunField>> chosen) {
        super(texts.get("app.runs.columns"));
        setId("runs.columns");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(e -> popover.toggle(
                this, () -> new ColumnsPane(texts, groups, name, shown, automatic, chosen), ColumnsPane::begin));
    }
}
