package dev.lookback.app.preset;

import atlantafx.base.controls.Popover.ArrowLocation;
import dev.lookback.app.widget.ButtonPopover;
import dev.lookback.app.widget.folding.FoldingButton;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Presets button of the tool bar, which opens the {@link PresetChooser}. */
public final class PresetMenu extends Button {

    private final ButtonPopover popover = new ButtonPopover(ArrowLocation.TOP_LEFT);
    private final PresetScopes scopes = new PresetScopes();
    private final FoldingButton folding;

    /** @param applied called after a preset was applied: shows the first problem it brought */
    public PresetMenu(Workbench workbench, Texts texts, Runnable applied) {
        super(texts.get("app.preset.button"));
        FontIcon icon = new FontIcon(Feather.BOOKMARK);
        Region arrow = new Region();
        arrow.getStyleClass().add("arrow");
        HBox graphic = new HBox(icon, arrow);
        graphic.getStyleClass().add("menu-arrow");
        setGraphic(graphic);
        setId("preset");
        setContentDisplay(ContentDisplay.RIGHT);
        setTooltip(new Tooltip(getText()));
        folding = new FoldingButton(this, icon);
        setOnAction(e -> popover.toggle(
                this, () -> new PresetChooser(workbench, texts, scopes, popover::hide, applied), PresetChooser::begin));
    }

    public FoldingButton folding() {
        return folding;
    }
}
