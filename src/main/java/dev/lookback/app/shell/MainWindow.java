package dev.lookback.app.shell;

import dev.lookback.app.background.Notice;
import dev.lookback.app.keep.Closing;
import dev.lookback.app.keep.Documents;
import dev.lookback.app.settings.LanguageChoice;
import dev.lookback.app.settings.Settings.Folding;
import dev.lookback.app.settings.Settings.WindowPlace;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.start.Samples;
import dev.lookback.app.start.StartPane;
import dev.lookback.app.theme.Theme;
import dev.lookback.app.widget.Section;
import dev.lookback.app.widget.problem.ProblemNavigator;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.Reading;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Main window: scene, stage, and the remembered position and size. */
public final class MainWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Stage stage;
    private final Workbench workbench;
    private final SettingsStore memory;
    private final Texts texts;
    private final List<Section> sections;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme");
    private final ObjectProperty<LanguageChoice> language = new SimpleObjectProperty<>(this, "language");

    public MainWindow(
            Stage stage,
            Workbench workbench,
            Documents documents,
            SettingsStore memory,
            Texts texts,
            Samples samples,
            Node presets,
            List<MenuItem> chartItems,
            ObjectProperty<View> view,
            Panes panes,
            ProblemNavigator problems) {
        this.stage = stage;
        this.workbench = workbench;
        this.memory = memory;
        this.texts = texts;
        this.sections = panes.sections();
        sections.forEach(this::restore);
        theme.set(memory.settings().theme());
        language.set(memory.settings().language());
        Commands commands = new Commands(workbench, documents, view, theme, language, problems);
        TopBar topBar = new TopBar(
                commands, texts, presets, samples, () -> memory.settings().recentFiles(), chartItems, panes.warnings());
        MainPane root = new MainPane(
                workbench,
                texts,
                topBar,
                panes,
                view,
                () -> new StartPane(
                        workbench, texts, samples, memory.settings().recentFiles(), documents::chooseAndOpen));
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        theme.get().dress(scene);
        theme.addListener((o, old, chosen) -> {
            chosen.dress(scene);
            memory.change(s -> s.withTheme(chosen));
        });
        language.addListener((o, old, chosen) -> {
            memory.change(s -> s.withLanguage(chosen));
            workbench.tell(Notice.information(Message.of("app.shell.language.later")));
        });
        KeyboardShortcuts.install(scene, commands);
        Dropping.install(scene, documents::open);
        stage.setScene(scene);
        stage.setMinWidth(960);
        stage.setMinHeight(620);
        workbench.readingProperty().addListener((o, old, reading) -> opened(reading));
        opened(workbench.readingProperty().get());
        Closing closing = new Closing(documents, texts);
        stage.setOnCloseRequest(e -> {
            if (closing.confirmed(stage)) {
                remember();
            } else {
                e.consume();
            }
        });
    }

    public void show() {
        WindowPlace place = memory.settings().window();
        Runnable position = place != null && isOnScreen(place) ? () -> restore(place) : this::takeDefaultSize;
        position.run();
        stage.show();
        // Again, since some window managers (Openbox is one) give a new window the smallest size it allows.
        position.run();
    }

    private void restore(Section section) {
        Folding folding = memory.settings().sections().get(section.name());
        if (folding != null) {
            section.openProperty().set(folding.open());
            section.foldParts(folding.foldedParts());
        }
    }

    private void restore(WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    private void takeDefaultSize() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.centerOnScreen();
    }

    private void opened(Reading reading) {
        if (reading == null) {
            stage.setTitle(texts.get("app.shell.title"));
        } else {
            stage.setTitle(texts.get("app.shell.titleWithFile", reading.series().name()));
            memory.change(s -> s.opened(reading.series().file().toAbsolutePath().toString()));
        }
    }

    private void remember() {
        WindowPlace place =
                new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        Map<String, Folding> foldings = sections.stream()
                .collect(Collectors.toMap(
                        Section::name, s -> new Folding(s.openProperty().get(), s.foldedParts())));
        memory.change(s -> s.withWindow(place).withSections(foldings));
        if (workbench.recipeProperty().get() != null) {
            memory.keepSession(workbench.recipeProperty().get());
        }
    }

    private static boolean isOnScreen(WindowPlace place) {
        Rectangle2D middle = new Rectangle2D(place.x() + place.width() / 2, place.y() + 10, 1, 1);
        return Screen.getScreens().stream().anyMatch(s -> s.getBounds().intersects(middle));
    }
}
