package dev.lookback.app.price;

import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.widget.Tips;
import dev.lookback.series.Series;
import dev.lookback.series.axis.RhythmExceptions;
import dev.lookback.series.rhythm.ClockChange;
import dev.lookback.series.rhythm.MissingSpan;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** Marks at the gaps and the clock changes of the series on the upper edge of the price chart, with what is missing in a tooltip. */
final class GapMarks implements ChartOverlay {

    private static final double HEIGHT = 5;
    private static final double NARROWEST = 4;
    private static final double NEAR = 3;

    /** Most gaps that a tooltip names one by one. */
    private static final int MOST_NAMED = 4;

    /** Gap between two places on the axis. */
    private record Mark(double from, double to, MissingSpan span, ClockChange change) {

        Message words(RhythmExceptions exceptions) {
            return span == null ? exceptions.words(change) : exceptions.words(span);
        }
    }

    private final Texts texts;
    private final PriceData data;
    private final Plot plot;
    private final Path path = new Path();
    private final Pane over = new Pane(path);
    private final Tooltip tip = Tips.of("");
    private final LegendEntry entry;
    private Series series;
    private List<Mark> marks = List.of();
    private RhythmExceptions exceptions;

    private GapMarks(Texts texts, PriceData data, Plot plot) {
        this.texts = texts;
        this.data = data;
        this.plot = plot;
        path.setId("price-gaps");
        path.getStyleClass().add("gap-mark");
        path.setManaged(false);
        path.addEventFilter(MouseEvent.MOUSE_ENTERED, this::tell);
        path.addEventFilter(MouseEvent.MOUSE_MOVED, this::tell);
        Tooltip.install(path, tip);
        entry = new LegendEntry(texts.get("app.price.gaps"), "gap-mark");
        entry.setVisible(false);
        over.visibleProperty().bind(entry.selectedProperty());
    }

    static LegendEntry install(Texts texts, PriceData data, Plot plot) {
        GapMarks layer = new GapMarks(texts, data, plot);
        plot.addOver(layer.over, layer);
        return layer.entry;
    }

    @Override
    public void place(Plot where) {
        if (data.series() != series) {
            open(data.series());
        }
        path.getElements().clear();
        double width = plot.areaWidth();
        double end = Double.NEGATIVE_INFINITY;
        double begin = 0;
        for (int i = firstFrom(plot.valueAt(-NARROWEST)); i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double left = Math.max(-NARROWEST, plot.xOf(mark.from));
            double right = Math.min(width + NARROWEST, Math.max(left + NARROWEST, plot.xOf(mark.to)));
            if (left > width) {
                break;
            }
            if (left > end) {
                draw(begin, end);
                begin = left;
            }
            end = Math.max(end, right);
        }
        draw(begin, end);
    }

    private void open(Series opened) {
        series = opened;
        marks = List.of();
        if (opened != null && opened.hasTime()) {
            exceptions = new RhythmExceptions(opened);
            List<Mark> found = new ArrayList<>();
            opened.rhythmReport().missing().forEach(span -> found.add(mark(span.afterRow(), span, null)));
            opened.rhythmReport().clockChanges().forEach(change -> found.add(mark(change.firstRow(), null, change)));
            found.sort(Comparator.comparingDouble(Mark::from));
            marks = found;
        }
        entry.setVisible(!marks.isEmpty());
    }

    private Mark mark(int row, MissingSpan span, ClockChange change) {
        int next = Math.min(row + 1, data.rows().rows() - 1);
        return new Mark(data.rows().at(row), data.rows().at(next), span, change);
    }

    /** The first mark that ends at a place or after it; marks do not overlap. */
    private int firstFrom(double place) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).to < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void draw(double left, double right) {
        if (right > left) {
            path.getElements()
                    .addAll(
                            new MoveTo(left, 0),
                            new HLineTo(right),
                            new VLineTo(HEIGHT),
                            new HLineTo(left),
                            new ClosePath());
        }
    }

    private void tell(MouseEvent event) {
        double from = plot.valueAt(event.getX() - NEAR);
        double to = plot.valueAt(event.getX() + NEAR);
        List<Mark> near = new ArrayList<>();
        for (int i = Math.max(0, firstFrom(from) - 1); i < marks.size() && marks.get(i).from <= to; i++) {
            if (Math.max(plot.xOf(marks.get(i).to), plot.xOf(marks.get(i).from) + NARROWEST) >= event.getX() - NEAR) {
                near.add(marks.get(i));
            }
        }
        String named = near.stream()
                .limit(MOST_NAMED)
                .map(mark -> texts.get(mark.words(exceptions)))
                .collect(Collectors.joining("\n"));
        tip.setText(
                near.size() > MOST_NAMED
                        ? named + "\n" + texts.get("app.price.gaps.more", near.size() - MOST_NAMED)
                        : named);
    }
}
