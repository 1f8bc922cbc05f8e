package dev.lookback.app.explain.convolution;

import static dev.lookback.app.explain.HeatColours.Use;

import dev.lookback.app.explain.CanvasPen;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import java.util.BitSet;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Painter of receptive fields: highlights the rows of the price that a value depends on and dims, for the value under the
 * pointer, everything in the layers before it that it does not depend on.
 */
final class FieldPainter {

    private static final double DIMMED = 0.72;
    private static final double LIT = 0.5;
    private static final double DOT = 2.4;

    /** Painted below everything else that moves. */
    void light(GraphicsContext g, Page page) {
        CanvasPen pen = new CanvasPen(g, page.ink());
        page.alongTime(g, () -> price(pen, page, page.network().receptiveField(page.selection(), page.step())));
    }

    /** Painted above everything else. */
    void point(GraphicsContext g, Page page) {
        page.selection().pointed().ifPresent(spot -> {
            CanvasPen pen = new CanvasPen(g, page.ink());
            page.alongTime(g, () -> point(pen, page, spot));
        });
    }

    private static void point(CanvasPen pen, Page page, Spot spot) {
        List<BitSet> behind = page.network().behind(spot);
        for (int i = 0; i < behind.size(); i++) {
            int layer = i - 1;
            if (layer == Spot.WINDOW || !page.network().isPassedOver(layer)) {
                dim(pen, page, layer, behind.get(i));
            }
        }
        ring(pen, page, spot);
    }

    private static void price(CanvasPen pen, Page page, BitSet steps) {
        Band band = page.layout().price();
        Color lit = CanvasPen.faint(page.ink().of(Use.LIT), LIT);
        double cell = page.axis().step();
        for (int from = steps.nextSetBit(0); from >= 0; ) {
            int end = steps.nextClearBit(from);
            pen.box(page.axis().x(from - 0.5), band.top() - 2, (end - from) * cell, band.height() + 4, lit);
            from = steps.nextSetBit(end);
        }
        PriceLine line = page.price();
        pen.g().setFill(page.ink().of(Use.CHOSEN));
        steps.stream().forEach(step -> {
            int row = page.network().row(step);
            double x = page.axis().x(step);
            double y = line.y(line.values()[row], band);
            pen.g().fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        });
        target(pen, page, band);
    }

    /** The actual value as a ring, the forecast as a dot. */
    private static void target(CanvasPen pen, Page page, Band band) {
        PriceLine line = page.price();
        if (line.last()
                < page.network().recipe().windows().targetRow(page.network().anchor())) {
            return;
        }
        double x = page.axis().x(line.time(line.last()));
        GraphicsContext g = pen.g();
        if (line.last() < line.values().length) {
            double y = line.y(line.values()[line.last()], band);
            g.setStroke(page.ink().of(Use.TARGET));
            g.setLineWidth(1.8);
            g.strokeOval(x - 4, y - 4, 8, 8);
        }
        if (page.network().forecast().length > 0) {
            double y = line.y(page.network().forecast()[0], band);
            g.setFill(page.ink().of(Use.CHOSEN));
            g.fillOval(x - 3, y - 3, 6, 6);
        }
    }

    private static void dim(CanvasPen pen, Page page, int layer, BitSet lit) {
        TracedNetwork network = page.network();
        Band band = page.layout().strip(layer);
        int places = network.isSequence(layer)
                ? network.of(layer).timeSteps()
                : network.of(layer).channels();
        double[] first = page.cell(layer, 0);
        Color paper = CanvasPen.faint(page.ink().of(Use.PAPER), DIMMED);
        Color accent = page.ink().of(Use.CHOSEN);
        for (int from = 0; from < places; ) {
            boolean on = lit.get(from);
            int end = on ? lit.nextClearBit(from) : lit.nextSetBit(from);
            end = end < 0 ? places : Math.min(end, places);
            double x = first[0] + from * first[1];
            double width = (end - from) * first[1];
            if (on) {
                pen.line(x, band.bottom() + 1.5, x + width, band.bottom() + 1.5, accent, 2);
            } else {
                pen.box(x, band.top(), width, band.height(), paper);
            }
            from = end;
        }
    }

    private static void ring(CanvasPen pen, Page page, Spot spot) {
        mark(pen, page, spot);
        if (spot.isInWindow()) {
            return;
        }
        Layer layer = page.network().traced(spot.layer()).layer();
        if (layer instanceof MaxPool1D || layer instanceof GlobalMaxPool1D) {
            int winner = page.network().argmax(spot);
            int before = page.network().before(spot.layer());
            mark(pen, page, new Spot(before, winner, spot.channel()));
        }
    }

    private static void mark(CanvasPen pen, Page page, Spot spot) {
        TracedNetwork network = page.network();
        Band band = page.layout().strip(spot.layer());
        boolean sequence = network.isSequence(spot.layer());
        double[] cell = page.cell(spot.layer(), sequence ? spot.place() : spot.channel());
        int channels = sequence ? network.of(spot.layer()).channels() : 1;
        double row = band.height() / channels;
        double height = Math.max(4, row);
        double middle = band.top() + ((sequence ? spot.channel() : 0) + 0.5) * row;
        pen.frame(
                cell[0] - 1,
                middle - height / 2 - 1,
                cell[1] + 2,
                height + 2,
                page.ink().of(Use.STRONG),
                1.6);
    }
}
