package dev.lookback.app.series;

import dev.lookback.app.widget.field.DecimalField;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.Histogram;
import dev.lookback.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** Header of a column: name, histogram, range, and count of missing values. */
final class ColumnHeader extends VBox {

    private static final int BINS = 24;
    private static final double BAR = 4;
    private static final double HEIGHT = 26;
    private static final int DIGITS = 5;

    private final Texts texts;
    private final String column;
    private final Path bars = new Path();
    private final Label least = hint("");
    private final Label most = hint("");

    /** A header whose histogram is still to come. */
    ColumnHeader(Texts texts, ColumnInfo info) {
        this.texts = texts;
        column = info.name();
        getStyleClass().add("column-header-content");
        Label name = new Label(info.name());
        name.getStyleClass().addAll("column-name", "long-name");
        name.setTooltip(new Tooltip(info.name()));
        bars.getStyleClass().add("histogram");
        Pane picture = new Pane(bars);
        picture.setMinSize(BINS * BAR, HEIGHT);
        picture.setMaxSize(BINS * BAR, HEIGHT);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox range = new HBox(least, between, most);
        Label missing = hint(
                info.missing() == 0
                        ? texts.get("app.series.table.complete")
                        : texts.get("app.series.table.missing", info.missing()));
        missing.getStyleClass().add(info.missing() == 0 ? "complete" : "gaps");
        getChildren().addAll(name, picture, range, missing);
        setAccessibleText(column);
    }

    /** Counts what {@link #show} draws; reads all values. */
    static Histogram histogram(double[] values) {
        return Histogram.of(values, BINS);
    }

    void show(Histogram histogram) {
        least.setText(rounded(histogram.minimum()));
        most.setText(rounded(histogram.maximum()));
        setAccessibleText(texts.get("app.series.table.histogram", column, least.getText(), most.getText()));
        List<PathElement> drawn = new ArrayList<>();
        int highest = Math.max(1, histogram.highest());
        int[] counts = histogram.counts();
        for (int i = 0; i < counts.length; i++) {
            double x = i * BAR;
            // Non-empty bins are at least one pixel high.
            double height = counts[i] == 0 ? 0 : Math.max(1, HEIGHT * counts[i] / highest);
            drawn.add(new MoveTo(x, HEIGHT));
            drawn.add(new LineTo(x, HEIGHT - height));
            drawn.add(new LineTo(x + BAR - 1, HEIGHT - height));
            drawn.add(new LineTo(x + BAR - 1, HEIGHT));
            drawn.add(new ClosePath());
        }
        bars.getElements().setAll(drawn);
    }

    private String rounded(double value) {
        return Double.isNaN(value)
                ? "–"
                : DecimalField.write(
                        new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue(), texts.locale());
    }

    private static Label hint(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("hint");
        return label;
    }
}
