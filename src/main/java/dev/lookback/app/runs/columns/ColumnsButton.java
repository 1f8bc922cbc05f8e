package dev.lookback.app.runs.columns;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import dev.lookback.runs.query.RunField;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;

/** Button that opens the choice of columns, which stays open until a click beside it or Escape. */
public final class ColumnsButton extends Button {

    private final Popover popover = new Popover();

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
        popover.setArrowLocation(ArrowLocation.TOP_RIGHT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        setOnAction(e -> {
            if (popover.isShowing()) {
                popover.hide();
                return;
            }
            ColumnsPane pane = new ColumnsPane(texts, groups, name, shown, automatic, chosen);
            popover.setContentNode(pane);
            popover.show(this);
            pane.begin();
        });
    }
}
