package dev.lookback.app.shell.frame;

import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** Title of the window: the series, a mark while its recipe is unsaved, the project if one is open, the program. */
public final class WindowTitle {

    private WindowTitle() {}

    public static StringBinding of(Workbench workbench, Texts texts) {
        RunLibrary library = workbench.library();
        return Bindings.createStringBinding(
                () -> text(workbench, library, texts),
                workbench.readingProperty(),
                workbench.edits().unsavedProperty(),
                library.fileProperty());
    }

    private static String text(Workbench workbench, RunLibrary library, Texts texts) {
        List<String> parts = new ArrayList<>();
        if (workbench.readingProperty().get() != null) {
            String name = workbench.readingProperty().get().series().name();
            boolean unsaved = workbench.edits().unsavedProperty().get();
            parts.add(unsaved ? texts.get("app.shell.title.unsaved", name) : name);
        }
        if (library.fileProperty().get() != null && !library.projects().isOwn()) {
            parts.add(texts.get(
                    "app.shell.title.project", library.fileProperty().get().getFileName()));
        }
        parts.add(texts.get("app.shell.title"));
        return String.join(" – ", parts);
    }
}
