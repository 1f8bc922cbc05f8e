package dev.lookback.app.price;

import dev.lookback.app.background.Latest;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.baseline.Baselines;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/** Forecasts of the baselines as lines, each chosen from a menu; computed in the background. */
final class BaselineLines {

    private static final Set<Baseline> OFFERED = EnumSet.complementOf(EnumSet.of(Baseline.PERSISTENCE));

    private final Workbench workbench;
    private final Texts texts;
    private final PriceData data;
    private final Plot plot;
    private final NumberLabels numbers;
    private final MenuButton menu;
    private final Map<Baseline, Curve> curves = new EnumMap<>(Baseline.class);
    private final Map<Baseline, LegendEntry> entries = new EnumMap<>(Baseline.class);
    private final Map<Baseline, CheckMenuItem> items = new EnumMap<>(Baseline.class);
    private final Map<Baseline, Latest> requests = new EnumMap<>(Baseline.class);

    BaselineLines(Workbench workbench, Texts texts, PriceData data, Plot plot) {
        this.workbench = workbench;
        this.texts = texts;
        this.data = data;
        this.plot = plot;
        numbers = new NumberLabels(texts.locale());
        menu = new MenuButton(texts.get("app.price.baselines"));
        menu.setId("price-baselines");
        menu.getStyleClass().add("chart-button");
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.managedProperty().bind(menu.visibleProperty());
        for (Baseline baseline : OFFERED) {
            add(baseline);
        }
        workbench.assessments().assessmentProperty().addListener(o -> refresh());
    }

    private void add(Baseline baseline) {
        String name = texts.get("app.price.baseline." + baseline);
        Curve curve =
                new Curve("baseline-" + baseline.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        LegendEntry entry = new LegendEntry(name, plot, curve);
        entry.setVisible(false);
        CheckMenuItem item = new CheckMenuItem(name);
        item.setId("price-baseline-" + baseline);
        item.selectedProperty().addListener(o -> refresh());
        curves.put(baseline, curve);
        entries.put(baseline, entry);
        items.put(baseline, item);
        requests.put(baseline, workbench.assessments().latest());
        plot.addLines(curve);
        menu.getItems().add(item);
    }

    MenuButton menu() {
        return menu;
    }

    List<LegendEntry> entries() {
        return List.copyOf(entries.values());
    }

    void setLongestStep(double longest) {
        curves.values().forEach(curve -> curve.setLongestStep(longest));
    }

    /** Shows the chosen baselines for the run on show. */
    void refresh() {
        LiveRun run = workbench.runProperty().get();
        Assessment assessment = workbench.assessments().assessmentProperty().get();
        boolean known = assessment != null && run != null && data.belongs(run);
        menu.setVisible(known);
        for (Baseline baseline : OFFERED) {
            boolean there = known && assessment.baselines().available().contains(baseline);
            items.get(baseline).setDisable(!there);
            boolean shown = there && items.get(baseline).isSelected();
            entries.get(baseline).setVisible(shown);
            if (shown) {
                draw(baseline, assessment.baselines(), run);
            } else {
                requests.get(baseline).cancel();
                curves.get(baseline).clear();
            }
        }
        plot.fit();
    }

    private void draw(Baseline baseline, Baselines baselines, LiveRun run) {
        List<SplitForecast> judged = List.copyOf(run.forecastsProperty().get().values());
        int step = workbench.outlook().shown(run.recipe().windows().length());
        requests.get(baseline).request(() -> forecasts(baseline, baselines, judged, step), forecasts -> {
            PriceData.join(forecasts, 0, data.rows())
                    .ifPresentOrElse(
                            joined -> curves.get(baseline).show(joined.x(), joined.forecast()),
                            curves.get(baseline)::clear);
            plot.fit();
        });
    }

    private static List<SplitForecast> forecasts(
            Baseline baseline, Baselines baselines, List<SplitForecast> judged, int step) {
        return judged.stream()
                .filter(forecast -> forecast.count() > 0)
                .map(forecast -> baselines.forecast(baseline, forecast).atStep(step))
                .toList();
    }

    /** Readout entries of the visible baselines at a position. */
    List<Readout.Entry> at(double x) {
        List<Readout.Entry> found = new ArrayList<>();
        curves.forEach((baseline, curve) -> {
            int i = Arrays.binarySearch(curve.xs(), x);
            if (i >= 0 && plot.isShown(curve)) {
                String name = texts.get("app.price.baseline." + baseline);
                String style = curve.getStyleClasses().get(0);
                found.add(new Readout.Entry(style, name, numbers.value(curve.ys()[i]), curve.ys()[i]));
            }
        });
        return found;
    }
}
