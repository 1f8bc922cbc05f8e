package dev.lookback.app.shell;

import dev.lookback.app.background.Notice;
import dev.lookback.app.focus.FocusKeeper;
import dev.lookback.app.focus.FocusRing;
import dev.lookback.app.help.HelpWindow;
import dev.lookback.app.help.Tour;
import dev.lookback.app.keep.Closing;
import dev.lookback.app.keep.Documents;
import dev.lookback.app.keep.Pasting;
import dev.lookback.app.preset.PresetMenu;
import dev.lookback.app.settings.LanguageChoice;
import dev.lookback.app.settings.Settings;
import dev.lookback.app.settings.Settings.Folding;
import dev.lookback.app.settings.Settings.WindowPlace;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.shell.frame.ScrolledFrame;
import dev.lookback.app.shell.frame.StartPlace;
import dev.lookback.app.shell.frame.WindowBounds;
import dev.lookback.app.start.Samples;
import dev.lookback.app.start.StartPane;
import dev.lookback.app.theme.OpaquePopups;
import dev.lookback.app.theme.TextSize;
import dev.lookback.app.theme.Theme;
import dev.lookback.app.theme.WindowFont;
import dev.lookback.app.widget.FocusTips;
import dev.lookback.app.widget.Section;
import dev.lookback.app.widget.copy.CopyMenu;
import dev.lookback.app.widget.problem.ProblemNavigator;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.Reading;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Main window: scene, stage, and the remembered position and size. */
public final class MainWindow {

    private final Stage stage;
    private final WindowBounds bounds;
    private final Workbench workbench;
    private final SettingsStore memory;
    private final List<Section> sections;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme");
    private final BooleanProperty forms = new SimpleBooleanProperty(this, "forms", true);
    private final DoubleProperty formsWidth = new SimpleDoubleProperty(this, "formsWidth", RecipeColumn.USUAL);
    private final ObjectProperty<LanguageChoice> language = new SimpleObjectProperty<>(this, "language");
    private final TextSizeChoice textSize;
    private Tour tour;

    public MainWindow(
            Stage stage,
            Workbench workbench,
            Documents documents,
            Pasting pasting,
            SettingsStore memory,
            Texts texts,
            Samples samples,
            PresetMenu presets,
            List<MenuItem> chartItems,
            ObjectProperty<View> view,
            Panes panes,
            ProblemNavigator problems) {
        this.stage = stage;
        this.bounds = new WindowBounds(stage);
        this.workbench = workbench;
        this.memory = memory;
        this.sections = panes.sections();
        sections.forEach(this::restore);
        theme.set(memory.settings().theme());
        language.set(memory.settings().language());
        restore(memory.settings().forms());
        textSize = new TextSizeChoice(Optional.ofNullable(memory.settings().textSize()));
        Commands commands =
                new Commands(workbench, documents, pasting, view, theme, textSize, language, forms, problems);
        HelpWindow help = new HelpWindow(texts, theme, textSize.sizeProperty());
        Runnable guided = () -> tour(texts, samples, view).start();
        TopBar topBar = new TopBar(
                commands,
                texts,
                presets,
                help,
                guided,
                samples,
                () -> memory.settings().recentFiles(),
                chartItems,
                panes.warnings());
        MainPane root = new MainPane(
                workbench,
                texts,
                topBar,
                panes,
                view,
                forms,
                formsWidth,
                () -> new StartPane(
                        workbench, texts, samples, memory.settings().recentFiles(), documents::chooseAndOpen, guided));
        Scene scene = new Scene(new ScrolledFrame(root));
        theme.get().dress(scene);
        WindowFont.apply(texts.locale(), scene);
        theme.addListener((o, old, chosen) -> {
            chosen.dress(scene);
            memory.change(s -> s.withTheme(chosen));
        });
        textSize.sizeProperty().subscribe(size -> size.apply(scene));
        textSize.chosenProperty()
                .addListener((o, old, chosen) -> memory.change(s -> s.withTextSize(chosen.orElse(null))));
        language.addListener((o, old, chosen) -> {
            memory.change(s -> s.withLanguage(chosen));
            workbench.tell(Notice.information(Message.of("app.shell.language.later")));
        });
        KeyboardShortcuts.install(scene, commands, root::focusNotice);
        help.install(scene);
        FocusKeeper.install(scene);
        FocusRing.install(root);
        FocusTips.install(scene);
        Dropping.install(scene, documents::open);
        CopyMenu.install(root, texts, workbench.background(), workbench::tell);
        stage.setScene(scene);
        if (OpaquePopups.areNeeded()) {
            OpaquePopups.fill(stage);
        }
        stage.setMinWidth(StartPlace.LEAST_WIDTH);
        stage.setMinHeight(StartPlace.LEAST_HEIGHT);
        workbench.readingProperty().addListener((o, old, reading) -> opened(reading));
        opened(workbench.readingProperty().get());
        Closing closing = new Closing(documents, texts);
        stage.setOnCloseRequest(e -> {
            // A window manager may take the window out of its maximised state under the dialog.
            WindowPlace before = bounds.place();
            if (closing.confirmed(stage)) {
                remember(before);
            } else {
                e.consume();
            }
        });
    }

    /** Made when it is first asked for: it looks for its controls in the scene. */
    private Tour tour(Texts texts, Samples samples, ObjectProperty<View> view) {
        if (tour == null) {
            tour = new Tour(texts, stage.getScene(), TourActions.of(workbench, samples), () -> {
                view.set(View.WORKBENCH);
                showForms();
            });
        }
        return tour;
    }

    public void show() {
        List<Rectangle2D> screens = Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .map(Screen::getVisualBounds)
                .toList();
        bounds.show(StartPlace.of(memory.settings().window(), screens));
    }

    /** Follows the system's text size, unless the person has chosen another. */
    public void followTextSize(TextSize system) {
        textSize.systemProperty().set(system);
    }

    /** Shows the recipe's forms where they are hidden, for what leads to a field of theirs. */
    public void showForms() {
        forms.set(true);
    }

    private void restore(Settings.Forms left) {
        if (left != null) {
            forms.set(!left.hidden());
            formsWidth.set(left.width());
        }
    }

    private void restore(Section section) {
        Folding folding = memory.settings().sections().get(section.name());
        if (folding != null) {
            section.openProperty().set(folding.open());
            section.foldParts(folding.foldedParts());
        }
    }

    private void opened(Reading reading) {
        if (reading != null) {
            memory.change(s -> s.opened(reading.series().file().toAbsolutePath().toString()));
        }
    }

    private void remember(WindowPlace place) {
        Map<String, Folding> foldings = sections.stream()
                .collect(Collectors.toMap(
                        Section::name, s -> new Folding(s.openProperty().get(), s.foldedParts())));
        memory.change(s -> s.withWindow(place)
                .withSections(foldings)
                .withForms(new Settings.Forms(formsWidth.get(), !forms.get())));
        if (workbench.recipeProperty().get() != null) {
            memory.keepSession(workbench.recipeProperty().get());
        }
    }
}
