package dev.lookback.app.settings;

import dev.lookback.app.theme.Theme;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered.
 *
 * @param recentFiles newest first, at most {@value #RECENT_FILES}
 * @param window where the window was; null at the very first start
 */
@RecordBuilder
public record Settings(Theme theme, List<String> recentFiles, WindowPlace window) implements SettingsBuilder.With {

    static final int RECENT_FILES = 8;

    /** Screen coordinates in pixels. */
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

    public Settings {
        theme = theme == null ? Theme.LIGHT : theme;
        recentFiles = recentFiles == null ? List.of() : List.copyOf(recentFiles);
    }

    public static Settings first() {
        return new Settings(Theme.LIGHT, List.of(), null);
    }

    /** With a file at the head of the recent ones. */
    public Settings opened(String file) {
        List<String> files = new ArrayList<>(recentFiles);
        files.remove(file);
        files.add(0, file);
        return withRecentFiles(files.subList(0, Math.min(files.size(), RECENT_FILES)));
    }
}
