package dev.lookback.app.preset;

import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.EpochTime;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.widget.problem.ChangesView;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.field.RecipeDiff;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.recipe.preset.PresetScope;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** List of presets, with the changes that the chosen one would make. */
final class PresetChooser extends HBox {

    private final Workbench workbench;
    private final Texts texts;
    private final Runnable close;
    private final Runnable applied;
    private final PresetScopes scopes;
    private final ToggleGroup presets = new ToggleGroup();
    private final ToggleGroup scope = new ToggleGroup();
    private final HBox scopeLine = new WrappingBox();
    private final VBox difference = new VBox();
    private final Map<Preset, Label> costs = new EnumMap<>(Preset.class);
    private final Button apply = new Button();
    private final VBox preview = new VBox();

    /**
     * @param scopes chosen so far
     * @param close action that hides it
     * @param applied called after a preset was applied
     */
    PresetChooser(Workbench workbench, Texts texts, PresetScopes scopes, Runnable close, Runnable applied) {
        this.workbench = workbench;
        this.texts = texts;
        this.scopes = scopes;
        this.close = close;
        this.applied = applied;
        getStyleClass().add("preset-chooser");
        apply.setText(texts.get("app.preset.apply"));
        apply.setId("preset.apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setDisable(true);
        VBox list = new VBox();
        list.getStyleClass().add("preset-list");
        for (Preset preset : Preset.values()) {
            list.getChildren().add(entry(preset));
        }
        Label times = muted(texts.get("app.preset.epoch"));
        times.getStyleClass().add("preset-times");
        list.getChildren().add(times);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("preset-scroll");
        preview.getStyleClass().add("preset-preview");
        HBox.setHgrow(preview, Priority.ALWAYS);
        getChildren().addAll(scroll, preview);
        WhileShown.follow(this, workbench.costs().measuredProperty(), n -> showCosts());
        buildScopes();
        presets.selectedToggleProperty().subscribe(chosen -> {
            if (chosen != null) {
                show((Preset) chosen.getUserData());
            }
        });
        preview.getChildren().setAll(muted(texts.get("app.preset.choose")));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /**
     * Enter applies what is chosen; what is not yet chosen, it chooses: at once, since a radio button waits for the key to be let go
     * and forgets it when the focus is elsewhere for a moment.
     */
    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof RadioButton button) {
            (button.isSelected() ? apply : button).fire();
            e.consume();
        }
    }

    /** Focuses the first preset. */
    void begin() {
        ((ToggleButton) presets.getToggles().get(0)).requestFocus();
        compareCosts();
    }

    private void compareCosts() {
        workbench
                .series()
                .ifPresent(series -> workbench
                        .costs()
                        .compare(Stream.of(Preset.values()).map(this::recipe).toList(), series));
    }

    /** Radio buttons for how much of the preset is taken. */
    private void buildScopes() {
        scopeLine.getStyleClass().add("preset-scopes");
        scopeLine.setAccessibleText(texts.get("app.preset.scope"));
        scopeLine.getChildren().add(new Label(texts.get("app.preset.scope")));
        for (PresetScope value : PresetScope.values()) {
            RadioButton button = new RadioButton(texts.get(value.title()));
            button.setId("preset.scope." + value);
            button.setTooltip(Tips.of(texts.get(value.explanation())));
            button.setAccessibleHelp(texts.get(value.explanation()));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(scope);
            button.setUserData(value);
            button.setOnAction(e -> choose(value));
            scopeLine.getChildren().add(button);
        }
        difference.getStyleClass().add("preset-difference");
        VBox.setVgrow(difference, Priority.ALWAYS);
    }

    private void choose(PresetScope value) {
        Preset preset = (Preset) presets.getSelectedToggle().getUserData();
        scopes.choose(preset, value);
        show(preset);
        showCosts();
        compareCosts();
    }

    private ToggleButton entry(Preset preset) {
        Label title = new Label(texts.get(preset.title()));
        title.getStyleClass().add("preset-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label description = muted(texts.get(preset.description()));
        Label cost = new Label();
        cost.setId("preset." + preset.id() + ".epoch");
        cost.getStyleClass().add("hint");
        cost.setMinWidth(Region.USE_PREF_SIZE);
        costs.put(preset, cost);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox words = new VBox(new HBox(title, gap, cost), description);
        words.getStyleClass().add("preset-words");
        // Radio buttons styled as list entries, so that arrow keys move between them.
        RadioButton entry = new RadioButton();
        entry.setId("preset." + preset.id());
        entry.getStyleClass().setAll("preset-entry");
        entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        entry.setGraphic(words);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setAccessibleText(title.getText() + ": " + description.getText());
        entry.setToggleGroup(presets);
        entry.setUserData(preset);
        return entry;
    }

    private void show(Preset preset) {
        Series series = workbench.series().orElseThrow();
        Recipe before = workbench.recipeProperty().get();
        Recipe after = recipe(preset);
        List<RecipeDiff.Change> changes = RecipeDiff.between(before, after);
        PresetScope taken = scopes.of(preset);
        scope.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == taken));

        Label heading = new Label(texts.get("app.preset.changes", changes.size()));
        heading.getStyleClass().add("preset-title");
        ScrollPane scroll = new ScrollPane(ChangesView.all(texts, changes));
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        apply.setDisable(changes.isEmpty());
        apply.setOnAction(e -> {
            close.run();
            workbench.edit("", r -> after);
            applied.run();
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(verdict(RecipeCheck.of(after, series)), gap, apply);
        line.getStyleClass().add("preset-line");
        difference.getChildren().setAll(muted(texts.get(taken.explanation())), heading, scroll, line);
        preview.getChildren().setAll(scopeLine, difference);
    }

    private Recipe recipe(Preset preset) {
        return scopes.of(preset)
                .apply(
                        preset,
                        workbench.recipeProperty().get(),
                        workbench.series().orElseThrow());
    }

    private void showCosts() {
        costs.forEach((preset, label) -> label.setText(workbench
                .costs()
                .of(recipe(preset))
                .map(cost -> EpochTime.worded(cost.seconds(), texts))
                .orElse("")));
    }

    /** Whether the preset can be trained on this file. */
    private Label verdict(RecipeCheck check) {
        int errors = check.errors().size();
        int warnings = check.problems().size() - errors;
        Label label = new Label(
                errors + warnings == 0
                        ? texts.get("app.preset.fits")
                        : texts.get("app.preset.problems", errors, warnings));
        label.setId("preset.problems");
        label.getStyleClass().add(errors > 0 ? "error" : warnings > 0 ? "warning" : "fine");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
