package dev.lookback.app.price;

import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.Splits;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Splits as tinted spans of the chart, each with its number of windows. */
final class SplitBands implements ChartOverlay {

    private static final double GAP = 4;

    private final Workbench workbench;
    private final Texts texts;
    private final PriceData data;
    private final Map<Split, Region> bands = new EnumMap<>(Split.class);
    private final Map<Split, Label> labels = new EnumMap<>(Split.class);
    private final Pane under = new Pane();
    private final Pane over = new Pane();

    private SplitBands(Workbench workbench, Texts texts, PriceData data) {
        this.workbench = workbench;
        this.texts = texts;
        this.data = data;
        for (Split split : Split.values()) {
            String name = split.name().toLowerCase(Locale.ROOT);
            Region band = new Region();
            band.getStyleClass().addAll("split-band", name);
            band.setManaged(false);
            bands.put(split, band);
            under.getChildren().add(band);
            Label label = new Label();
            label.setId("split-label-" + name);
            label.getStyleClass().addAll("split-label", name);
            label.setManaged(false);
            labels.put(split, label);
            over.getChildren().add(label);
        }
        over.setMouseTransparent(true);
    }

    static void install(Workbench workbench, Texts texts, PriceData data, Plot plot) {
        SplitBands layer = new SplitBands(workbench, texts, data);
        plot.addUnder(layer.under, p -> {});
        plot.addOver(layer.over, layer);
    }

    /** Borders of the recipe being edited; empty while they are invalid. */
    static Optional<Borders> borders(Workbench workbench, PriceData data) {
        RecipeCheck check = workbench.checkProperty().get();
        return check == null || !data.isReady()
                ? Optional.empty()
                : Splits.resolve(check.recipe().splits(), data.series()).borders();
    }

    @Override
    public void place(Plot plot) {
        Optional<Borders> borders = borders(workbench, data);
        under.setVisible(borders.isPresent());
        over.setVisible(borders.isPresent());
        borders.ifPresent(b -> show(plot, b));
    }

    private void show(Plot plot, Borders borders) {
        LabelRow row = new LabelRow(plot.areaWidth());
        for (Split split : Split.values()) {
            double from = clamp(plot, plot.xOf(data.rows().border(borders.start(split))));
            double to = clamp(plot, plot.xOf(data.rows().border(borders.end(split))));
            bands.get(split).resizeRelocate(from, 0, Math.max(0, to - from), plot.areaHeight());
            Label label = labels.get(split);
            boolean seen = to > from || borders.rows(split) == 0 && from > 0 && from < plot.areaWidth();
            label.setVisible(seen);
            if (seen) {
                word(split, label);
                label.applyCss(); // it may have come on show just now
                label.autosize();
                row.put(label, from + GAP);
            }
        }
    }

    private static double clamp(Plot plot, double x) {
        return Math.max(0, Math.min(plot.areaWidth(), x));
    }

    private void word(Split split, Label label) {
        int count = workbench
                .checkProperty()
                .get()
                .plan()
                .map(plan -> plan.count(split))
                .orElse(0);
        label.setText(texts.get("app.price.split", texts.get("app.price." + split), count));
        if (count > 0) {
            label.getStyleClass().remove("none");
        } else if (!label.getStyleClass().contains("none")) {
            label.getStyleClass().add("none");
        }
    }

    /** Lays labels out at the top, stacking those that would overlap. */
    private static final class LabelRow {
        private static final double TOP = 4;
        private final double width;
        private double used = Double.NEGATIVE_INFINITY;
        private double y = TOP;

        LabelRow(double width) {
            this.width = width;
        }

        void put(Label label, double wanted) {
            double x = Math.max(0, Math.min(wanted, width - label.getWidth() - GAP));
            if (x < used + GAP) {
                y += label.getHeight() + 2;
            }
            label.relocate(x, y);
            used = Math.max(used, x + label.getWidth());
        }
    }
}
