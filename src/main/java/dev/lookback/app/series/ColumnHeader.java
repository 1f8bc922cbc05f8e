package dev.lookback.app.series;

import dev.lookback.app.widget.field.DecimalField;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.Histogram;
import dev.lookback.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Header of a column: name, histogram, range, and count of missing values. */
final class ColumnHeader extends VBox {

    private static final int BINS = 24;
    private static final double BAR = 4;
    private static final double HEIGHT = 26;
    private static final int DIGITS = 5;

    private final Texts texts;

    ColumnHeader(Texts texts, ColumnInfo info, double[] values) {
        this.texts = texts;
        getStyleClass().add("column-header-content");
        Histogram histogram = Histogram.of(values, BINS);
        Label name = new Label(info.name());
        name.getStyleClass().add("column-name");
        name.setTooltip(new Tooltip(info.name()));
        Label least = hint(rounded(histogram.minimum()));
        Label most = hint(rounded(histogram.maximum()));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox range = new HBox(least, between, most);
        Label missing = hint(
                info.missing() == 0
                        ? texts.get("app.series.table.complete")
                        : texts.get("app.series.table.missing", info.missing()));
        missing.getStyleClass().add(info.missing() == 0 ? "complete" : "gaps");
        getChildren().addAll(name, bars(histogram), range, missing);
        setAccessibleText(texts.get("app.series.table.histogram", info.name(), least.getText(), most.getText()));
    }

    private static Path bars(Histogram histogram) {
        Path bars = new Path();
        bars.getStyleClass().add("histogram");
        int highest = Math.max(1, histogram.highest());
        int[] counts = histogram.counts();
        for (int i = 0; i < counts.length; i++) {
            double x = i * BAR;
            // Non-empty bins are at least one pixel high.
            double height = counts[i] == 0 ? 0 : Math.max(1, HEIGHT * counts[i] / highest);
            bars.getElements()
                    .addAll(
                            new MoveTo(x, HEIGHT),
                            new LineTo(x, HEIGHT - height),
                            new LineTo(x + BAR - 1, HEIGHT - height),
                            new LineTo(x + BAR - 1, HEIGHT),
                            new ClosePath());
        }
        return bars;
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
