package dev.lookback.app.price;

import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.widget.Tips;
import dev.lookback.series.Series;
import dev.lookback.series.axis.RhythmExceptions;
import dev.lookback.series.rhythm.ClockChange;
import dev.lookback.series.rhythm.RhythmReport;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/**
 * Marks on the upper edge of the price chart where the series leaves its rhythm, with their times in a tooltip: bars at gaps, and below
 * them triangles at surplus and repeated times.
 */
final class RhythmMarks implements ChartOverlay {

    private static final double HEIGHT = 5;
    private static final double NARROWEST = 4;
    private static final double TRIANGLE = 7;
    private static final double NEAR = 3;

    /** Most marks that a tooltip names one by one. */
    private static final int MOST_NAMED = 4;

    /** Kind of exceptions that a layer marks. */
    private enum Kind {
        MISSING("price-gaps", "gap-mark", "app.price.gaps"),
        SURPLUS("price-surplus", "surplus-mark", "app.price.surplus");

        private final String id;
        private final String style;
        private final String name;

        Kind(String id, String style, String name) {
            this.id = id;
            this.style = style;
            this.name = name;
        }
    }

    /**
     * Exception between two places on the axis.
     *
     * @param words for the tooltip, put together when they are asked for
     */
    private record Mark(double from, double to, Function<RhythmExceptions, Message> words) {}

    private final Texts texts;
    private final PriceData data;
    private final Plot plot;
    private final Kind kind;
    private final Path path = new Path();
    private final Pane over = new Pane(path);
    private final Tooltip tip = Tips.of("");
    private final LegendEntry entry;
    private Series series;
    private List<Mark> marks = List.of();
    private RhythmExceptions exceptions;

    private RhythmMarks(Texts texts, PriceData data, Plot plot, Kind kind) {
        this.texts = texts;
        this.data = data;
        this.plot = plot;
        this.kind = kind;
        path.setId(kind.id);
        path.getStyleClass().add(kind.style);
        path.setManaged(false);
        path.addEventFilter(MouseEvent.MOUSE_ENTERED, this::tell);
        path.addEventFilter(MouseEvent.MOUSE_MOVED, this::tell);
        Tooltip.install(path, tip);
        entry = new LegendEntry(texts.get(kind.name), kind.style);
        entry.setVisible(false);
        over.visibleProperty().bind(entry.selectedProperty());
        over.setPickOnBounds(false);
    }

    /** Entries of the legend, each seen where there are such marks. */
    static List<LegendEntry> install(Texts texts, PriceData data, Plot plot) {
        return Stream.of(Kind.values())
                .map(kind -> {
                    RhythmMarks layer = new RhythmMarks(texts, data, plot, kind);
                    plot.addOver(layer.over, layer);
                    return layer.entry;
                })
                .toList();
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
            double right = Math.min(width + NARROWEST, Math.max(left + narrowest(), plot.xOf(mark.to)));
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

    /** Bars are seen at any zoom; triangles by their own width. */
    private double narrowest() {
        return kind == Kind.MISSING ? NARROWEST : 1;
    }

    private void open(Series opened) {
        series = opened;
        marks = List.of();
        if (opened != null && opened.hasTime()) {
            exceptions = new RhythmExceptions(opened);
            List<Mark> found = new ArrayList<>(kind == Kind.MISSING ? missing(opened) : surplus(opened));
            found.sort(Comparator.comparingDouble(Mark::from));
            marks = found;
        }
        entry.setVisible(!marks.isEmpty());
    }

    private List<Mark> missing(Series opened) {
        RhythmReport report = opened.rhythmReport();
        List<Mark> found = new ArrayList<>();
        report.missing().forEach(span -> found.add(between(span.afterRow(), told -> told.words(span))));
        report.clockChanges().stream()
                .filter(ClockChange::isForward)
                .forEach(change -> found.add(between(change.firstRow(), told -> told.words(change))));
        return found;
    }

    private List<Mark> surplus(Series opened) {
        RhythmReport report = opened.rhythmReport();
        List<Mark> found = new ArrayList<>();
        report.surplusRows().forEach(row -> found.add(at(row, row, told -> told.surplus(row))));
        report.repeatedRows().forEach(row -> found.add(at(row, row, told -> told.repeated(row))));
        report.clockChanges().stream()
                .filter(change -> !change.isForward())
                .forEach(change -> found.add(at(change.firstRow(), change.lastRow(), told -> told.words(change))));
        return found;
    }

    /** Mark from a row to the next one. */
    private Mark between(int row, Function<RhythmExceptions, Message> words) {
        return at(row, Math.min(row + 1, data.rows().rows() - 1), words);
    }

    private Mark at(int first, int last, Function<RhythmExceptions, Message> words) {
        return new Mark(data.rows().at(first), data.rows().at(last), words);
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
        if (right <= left) {
            return;
        }
        if (kind == Kind.MISSING) {
            path.getElements()
                    .addAll(
                            new MoveTo(left, 0),
                            new HLineTo(right),
                            new VLineTo(HEIGHT),
                            new HLineTo(left),
                            new ClosePath());
        } else {
            // Their tips are on the rows.
            path.getElements()
                    .addAll(
                            new MoveTo(left - TRIANGLE / 2, HEIGHT + 1),
                            new HLineTo(right + TRIANGLE / 2),
                            new LineTo(right, HEIGHT + 1 + TRIANGLE),
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
                .map(mark -> texts.get(mark.words.apply(exceptions)))
                .collect(Collectors.joining("\n"));
        tip.setText(
                near.size() > MOST_NAMED
                        ? named + "\n" + texts.get("app.price.gaps.more", near.size() - MOST_NAMED)
                        : named);
    }
}
