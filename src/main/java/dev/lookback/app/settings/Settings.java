package dev.lookback.app.settings;

import dev.lookback.app.theme.TextSize;
import dev.lookback.app.theme.Theme;
import dev.lookback.evaluate.EvaluationSettings;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settings of the user that outlast a session.
 *
 * @param recentFiles newest first, at most {@value #RECENT_FILES}
 * @param textSize chosen by the person; null for the system's
 * @param language chosen by the person
 * @param sections how the recipe's sections were left, by name
 * @param window where the window was; null at the very first start
 * @param runs how the table of runs was left
 * @param project file with runs that was open in place of the user's own; empty for these
 * @param evaluation how runs are judged
 * @param run number of the run on show in {@code project} when the window closed; null for none
 * @param keepOptimizers whether finished runs keep what their optimizers remember
 * @param forms how the column of the recipe's forms was left; null for as it is at first
 */
@RecordBuilder
public record Settings(
        Theme theme,
        TextSize textSize,
        LanguageChoice language,
        List<String> recentFiles,
        Map<String, Folding> sections,
        WindowPlace window,
        RunsLayout runs,
        String project,
        Long run,
        EvaluationSettings evaluation,
        boolean keepOptimizers,
        Forms forms)
        implements SettingsBuilder.With {

    static final int RECENT_FILES = 8;

    /** Screen coordinates in pixels. */
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

        boolean isSomewhere() {
            return Double.isFinite(x + y) && width > 0 && height > 0 && Double.isFinite(width + height);
        }
    }

    /**
     * Column of the recipe's forms.
     *
     * @param width in pixels
     * @param hidden whether it gives its place to the charts
     */
    public record Forms(double width, boolean hidden) {

        boolean isPossible() {
            return Double.isFinite(width) && width > 0;
        }
    }

    /**
     * State of a section.
     *
     * @param foldedParts indices of its folded parts
     */
    public record Folding(boolean open, Set<Integer> foldedParts) {

        public Folding {
            foldedParts = foldedParts == null ? Set.of() : Set.copyOf(foldedParts);
        }
    }

    public Settings {
        theme = theme == null ? Theme.LIGHT : theme;
        language = language == null ? LanguageChoice.SYSTEM : language;
        sections = sections == null ? Map.of() : Map.copyOf(sections);
        runs = runs == null ? RunsLayout.first() : runs;
        window = window == null || !window.isSomewhere() ? null : window;
        forms = forms == null || !forms.isPossible() ? null : forms;
        project = project == null || !isPath(project) ? "" : project;
        evaluation = evaluation == null || !evaluation.isPossible() ? EvaluationSettings.defaults() : evaluation;
        recentFiles = recentFiles == null
                ? List.of()
                : recentFiles.stream().filter(Settings::isPath).toList();
    }

    /** Whether it is a valid path here: settings may have been edited by hand, or come from another system. */
    private static boolean isPath(String text) {
        try {
            return text != null && Path.of(text).getFileName() != null;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    public static Settings first() {
        return new Settings(
                Theme.LIGHT,
                null,
                LanguageChoice.SYSTEM,
                List.of(),
                Map.of(),
                null,
                RunsLayout.first(),
                "",
                null,
                EvaluationSettings.defaults(),
                false,
                null);
    }

    /** With a file first among the recent ones. */
    public Settings opened(String file) {
        List<String> files = new ArrayList<>(recentFiles);
        files.remove(file);
        files.add(0, file);
        return withRecentFiles(files.subList(0, Math.min(files.size(), RECENT_FILES)));
    }
}
