package dev.lookback.app.preset;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Presets button of the tool bar, which opens the {@link PresetChooser}. */
public final class PresetMenu extends Button {

    private final Popover popover = new Popover();
    private final PresetScopes scopes = new PresetScopes();

    /** @param applied called after a preset was applied: shows the first problem it brought */
    public PresetMenu(Workbench workbench, Texts texts, Runnable applied) {
        super(texts.get("app.preset.button"), new FontIcon(Feather.CHEVRON_DOWN));
        setId("preset");
        setContentDisplay(ContentDisplay.RIGHT);
        popover.setArrowLocation(ArrowLocation.TOP_LEFT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        setOnAction(e -> {
            if (popover.isShowing()) {
                popover.hide();
                return;
            }
            PresetChooser chooser = new PresetChooser(workbench, texts, scopes, popover::hide, applied);
            popover.setContentNode(chooser);
            popover.show(this);
            chooser.begin();
        });
    }
}
