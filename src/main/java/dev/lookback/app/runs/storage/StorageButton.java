package dev.lookback.app.runs.storage;

import atlantafx.base.controls.Popover.ArrowLocation;
import atlantafx.base.theme.Styles;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.widget.ButtonPopover;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Button with the runs' disk space; opens the {@link StoragePane}. */
public final class StorageButton extends Button {

    private record Size(long bytes, long runs) {
        static Size of(RunStore store) {
            return new Size(store.storage().bytes(), store.storage().runs());
        }
    }

    private final ButtonPopover popover = new ButtonPopover(ArrowLocation.TOP_RIGHT);

    public StorageButton(Workbench workbench, SettingsStore memory, Texts texts) {
        RunLibrary library = workbench.library();
        setId("runs.storage");
        setGraphic(new FontIcon(Feather.HARD_DRIVE));
        getStyleClass().addAll(Styles.FLAT, "storage-button");
        setTooltip(Tips.of(texts.get("app.runs.storage.explain")));
        setMinWidth(USE_PREF_SIZE);
        WhileShown.follow(
                this,
                library.changesProperty(),
                n -> library.ask(Size::of, size -> setText(words(size.bytes(), size.runs(), texts))));
        setOnAction(e -> popover.toggle(this, () -> new StoragePane(workbench, memory, texts), StoragePane::begin));
    }

    /** @param bytes empty for a store whose file is gone */
    static String words(long bytes, long runs, Texts texts) {
        return bytes == 0
                ? texts.get("app.runs.storage.noFile", runs)
                : texts.get("app.runs.storage.size", Megabytes.of(bytes, texts), runs);
    }
}
