package dev.lookback.app.price;

import dev.lookback.app.chart.Plot;
import dev.lookback.app.chart.axis.RowAxis;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** Zoom buttons: a split, the newest span, or everything. */
final class Zooms extends HBox {

    private static final double YEAR = 365.25 * 86_400;

    /** Of a series shorter than a year, "newest" shows one in this many rows. */
    private static final int LATEST_PART = 10;

    private final Workbench workbench;
    private final PriceData data;
    private final Plot plot;

    Zooms(Workbench workbench, Texts texts, PriceData data, Plot plot) {
        this.workbench = workbench;
        this.data = data;
        this.plot = plot;
        getStyleClass().add("zooms");
        setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        button("all", texts.get("app.price.zoom.all"), plot::seeAll),
                        split(Split.TRAIN, texts),
                        split(Split.VALIDATION, texts),
                        split(Split.TEST, texts),
                        button("latest", texts.get("app.price.zoom.latest"), this::latest));
    }

    private Node split(Split split, Texts texts) {
        return button(
                split.name().toLowerCase(java.util.Locale.ROOT), texts.get("app.price." + split), () -> see(split));
    }

    private static Button button(String name, String text, Runnable action) {
        Button button = new Button(text);
        button.setId("zoom-" + name);
        button.getStyleClass().addAll("chart-button", "flat");
        button.setOnAction(e -> action.run());
        return button;
    }

    private void see(Split split) {
        SplitBands.borders(workbench, data).ifPresent(b -> plot.see(data.rows().stretch(b.start(split), b.end(split))));
    }

    private void latest() {
        if (!data.isReady()) {
            return;
        }
        RowAxis rows = data.rows();
        int end = rows.rows();
        double last = rows.at(end - 1);
        boolean years = data.series().hasTime() && last - rows.at(0) > 2 * YEAR;
        int first = years ? rows.nearest(last - YEAR) : end - Math.max(1, end / LATEST_PART);
        plot.see(rows.stretch(first, end + data.ahead()));
    }
}
