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
 * Receptive fields: the rows of the price that a value depends on, lit; and, for what the pointer rests on, everything on the way
 * there that it does not depend on, dimmed.
 */
final class FieldPainter {

    private static final double DIMMED = 0.72;
    private static final double LIT = 0.5;
    private static final double DOT = 2.4;

    /** Behind everything else that moves. */
    void light(GraphicsContext g, Page page) {
        CanvasPen brush = new CanvasPen(g, page.ink());
        page.alongTime(g, () -> price(brush, page, page.subject().seen(page.look(), page.step())));
    }

    /** Above everything else. */
    void point(GraphicsContext g, Page page) {
        page.look().pointed().ifPresent(spot -> {
            CanvasPen brush = new CanvasPen(g, page.ink());
            page.alongTime(g, () -> point(brush, page, spot));
        });
    }

    private static void point(CanvasPen brush, Page page, Spot spot) {
        List<BitSet> behind = page.subject().behind(spot);
        for (int i = 0; i < behind.size(); i++) {
            int layer = i - 1;
            if (layer == Spot.WINDOW || !page.subject().isPassedOver(layer)) {
                dim(brush, page, layer, behind.get(i));
            }
        }
        ring(brush, page, spot);
    }

    private static void price(CanvasPen brush, Page page, BitSet steps) {
        Band band = page.floors().price();
        Color lit = CanvasPen.faint(page.ink().of(Use.LIT), LIT);
        double cell = page.columns().step();
        for (int from = steps.nextSetBit(0); from >= 0; ) {
            int end = steps.nextClearBit(from);
            brush.box(page.columns().x(from - 0.5), band.top() - 2, (end - from) * cell, band.height() + 4, lit);
            from = steps.nextSetBit(end);
        }
        PriceLine line = page.price();
        brush.g().setFill(page.ink().of(Use.CHOSEN));
        steps.stream().forEach(step -> {
            int row = page.subject().row(step);
            double x = page.columns().x(step);
            double y = line.y(line.values()[row], band);
            brush.g().fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        });
        target(brush, page, band);
    }

    /** What is to be forecast as a ring, the forecast as a dot. */
    private static void target(CanvasPen brush, Page page, Band band) {
        PriceLine line = page.price();
        if (line.last()
                < page.subject().recipe().windows().targetRow(page.subject().anchor())) {
            return;
        }
        double x = page.columns().x(line.time(line.last()));
        GraphicsContext g = brush.g();
        if (line.last() < line.values().length) {
            double y = line.y(line.values()[line.last()], band);
            g.setStroke(page.ink().of(Use.TARGET));
            g.setLineWidth(1.8);
            g.strokeOval(x - 4, y - 4, 8, 8);
        }
        if (page.subject().forecast().length > 0) {
            double y = line.y(page.subject().forecast()[0], band);
            g.setFill(page.ink().of(Use.CHOSEN));
            g.fillOval(x - 3, y - 3, 6, 6);
        }
    }

    private static void dim(CanvasPen brush, Page page, int layer, BitSet lit) {
        TracedNetwork subject = page.subject();
        Band band = page.floors().strip(layer);
        int places = subject.isSequence(layer)
                ? subject.of(layer).timeSteps()
                : subject.of(layer).channels();
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
                brush.line(x, band.bottom() + 1.5, x + width, band.bottom() + 1.5, accent, 2);
            } else {
                brush.box(x, band.top(), width, band.height(), paper);
            }
            from = end;
        }
    }

    private static void ring(CanvasPen brush, Page page, Spot spot) {
        mark(brush, page, spot);
        if (spot.isInWindow()) {
            return;
        }
        Layer layer = page.subject().traced(spot.layer()).layer();
        if (layer instanceof MaxPool1D || layer instanceof GlobalMaxPool1D) {
            int winner = page.subject().winner(spot);
            int before = page.subject().before(spot.layer());
            mark(brush, page, new Spot(before, winner, spot.channel()));
        }
    }

    private static void mark(CanvasPen brush, Page page, Spot spot) {
        TracedNetwork subject = page.subject();
        Band band = page.floors().strip(spot.layer());
        boolean sequence = subject.isSequence(spot.layer());
        double[] cell = page.cell(spot.layer(), sequence ? spot.place() : spot.channel());
        int channels = sequence ? subject.of(spot.layer()).channels() : 1;
        double row = band.height() / channels;
        double height = Math.max(4, row);
        double middle = band.top() + ((sequence ? spot.channel() : 0) + 0.5) * row;
        brush.frame(
                cell[0] - 1,
                middle - height / 2 - 1,
                cell[1] + 2,
                height + 2,
                page.ink().of(Use.STRONG),
                1.6);
    }
}
