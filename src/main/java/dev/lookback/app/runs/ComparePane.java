package dev.lookback.app.runs;

import dev.lookback.app.judge.ComparedScores;
import dev.lookback.app.loss.LossOverlay;
import dev.lookback.app.price.ForecastOverlay;
import dev.lookback.app.runs.detail.LabelsForm;
import dev.lookback.app.runs.detail.RewindPane;
import dev.lookback.app.runs.naming.ComparedRecipes;
import dev.lookback.app.widget.layout.DividerKeys;
import dev.lookback.app.widget.problem.DifferencesView;
import dev.lookback.app.workbench.Compared;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.field.RecipeDiff;
import dev.lookback.runs.store.RunStore;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Comparison of the selected runs: their losses overlaid, and beside them forecasts, scores and differences. */
final class ComparePane extends SplitPane {

    private final Workbench workbench;
    private final RunLibrary library;
    private final Texts texts;
    private final LossOverlay losses;
    private final ComparedScores scores;
    private final StackPane recipes = new StackPane();
    private final ForecastOverlay forecasts;
    private final LabelsForm labels;
    private final FamilyTree family;
    private final RewindPane rewind;
    private final Tab forecastTab;
    private final Tab familyTab;
    private final Tab rewindTab;
    private final TabPane tabs;
    private SelectedRuns selection = SelectedRuns.none();

    ComparePane(Workbench workbench, Texts texts, LongConsumer open) {
        this.workbench = workbench;
        this.library = workbench.library();
        this.texts = texts;
        losses = new LossOverlay(workbench, texts);
        scores = new ComparedScores(workbench.pastRuns(), texts);
        forecasts = new ForecastOverlay(workbench, texts, "overlay-forecast");
        labels = new LabelsForm(library, texts);
        family = new FamilyTree(library, texts, open);
        rewind = new RewindPane(workbench, texts);
        forecastTab = tab("forecast", forecasts);
        familyTab = tab("family", family);
        rewindTab = tab("rewind", rewind);
        tabs = new TabPane(
                tab("scores", scores),
                tab("recipe", recipes),
                forecastTab,
                rewindTab,
                familyTab,
                tab("labels", labels),
                tab("queue", new QueuePane(library, texts)));
        tabs.setId("compare-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getSelectionModel().selectedItemProperty().addListener(o -> showChosenTab());
        getItems().addAll(losses, tabs);
        setDividerPositions(0.4);
        DividerKeys.install(this, texts, texts.get("app.widget.divider.compare"));
        show(SelectedRuns.none());
        // Runs may be of the series that is open now, or no longer.
        workbench.readingProperty().addListener(o -> show(selection));
    }

    private Tab tab(String name, Node content) {
        Tab tab = new Tab(texts.get("app.runs.tab." + name), content);
        tab.setId("tab-" + name);
        return tab;
    }

    void showQueue() {
        tabs.getTabs().stream()
                .filter(tab -> "tab-queue".equals(tab.getId()))
                .forEach(tabs.getSelectionModel()::select);
    }

    void show(SelectedRuns selected) {
        selection = selected;
        losses.show(selected.compared());
        scores.show(selected.compared(), selected.looks());
        labels.show(selected.labels());
        showRecipes();
        showChosenTab();
    }

    /** Loads forecasts only once their tab is on show. */
    private void showChosenTab() {
        Tab chosen = tabs.getSelectionModel().getSelectedItem();
        if (chosen == forecastTab) {
            showForecasts();
        } else if (chosen == rewindTab) {
            rewind.show(selection.single());
        } else if (chosen == familyTab) {
            family.show(selection.ids());
        }
    }

    private void showRecipes() {
        List<Compared> compared = selection.compared();
        boolean single = compared.stream().allMatch(one -> one.repeats().seeds().size() == 1);
        List<RecipeDiff.Difference> differences = ComparedRecipes.differences(compared.stream()
                .map(one -> one.repeats().recipe())
                .map(recipe -> single ? recipe : recipe.withSeed(0))
                .toList());
        if (differences.isEmpty()) {
            Label words = new Label(texts.get(
                    compared.size() > 1
                            ? "app.runs.recipes.same"
                            : compared.isEmpty() ? "app.runs.recipes.empty" : "app.runs.recipes.one"));
            words.getStyleClass().add("chart-empty");
            words.setWrapText(true);
            recipes.getChildren().setAll(words);
            return;
        }
        List<Label> heads = compared.stream()
                .map(one -> {
                    Label head = new Label(one.name());
                    head.getStyleClass().addAll("scores-split", "run-name", Compared.style(one.colour()));
                    return head;
                })
                .toList();
        VBox content = new VBox(new DifferencesView(texts, heads, differences));
        content.getStyleClass().add("metrics");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        recipes.getChildren().setAll(scroll);
    }

    // ---- forecasts

    private void showForecasts() {
        SelectedRuns of = selection;
        if (of.compared().isEmpty()) {
            forecasts.clear(texts.get("app.price.overlay.empty"));
            return;
        }
        Optional<Series> series = workbench.series();
        List<Compared> here = of.compared().stream()
                .filter(one ->
                        series.filter(one.repeats().recipe().data()::isTo).isPresent())
                .toList();
        if (here.isEmpty()) {
            forecasts.clear(texts.get("app.runs.otherSeries"));
            return;
        }
        library.ask(
                store -> {
                    Map<Compared, List<List<SplitForecast>>> found = new HashMap<>();
                    here.forEach(one -> found.put(one, seeds(store, one)));
                    return found;
                },
                found -> {
                    if (selection == of) {
                        show(series.get(), here, found);
                    }
                });
    }

    /** Forecasts of each seed that has any; of the test split only if all are unsealed. */
    private static List<List<SplitForecast>> seeds(RunStore store, Compared one) {
        List<Map<Split, SplitForecast>> seeds = one.repeats().seeds().stream()
                .map(run -> store.outcomes().forecasts(run.id()))
                .filter(forecasts -> !forecasts.isEmpty())
                .toList();
        if (!seeds.stream().allMatch(forecasts -> forecasts.containsKey(Split.TEST))) {
            seeds.forEach(forecasts -> forecasts.remove(Split.TEST));
        }
        return seeds.stream().map(forecasts -> List.copyOf(forecasts.values())).toList();
    }

    /** Runs that forecast the same target as the first. */
    private void show(Series series, List<Compared> here, Map<Compared, List<List<SplitForecast>>> found) {
        String target = here.get(0).repeats().recipe().data().target();
        List<ForecastOverlay.Line> lines = new ArrayList<>();
        for (Compared one : here) {
            if (one.repeats().recipe().data().target().equals(target)
                    && !found.get(one).isEmpty()) {
                lines.add(new ForecastOverlay.Line(
                        one.name(), one.colour(), one.repeats().recipe().targetForm(), found.get(one)));
            }
        }
        if (lines.isEmpty()) {
            forecasts.clear(texts.get("app.runs.noForecasts"));
        } else {
            forecasts.show(series, target, lines);
        }
    }
}
