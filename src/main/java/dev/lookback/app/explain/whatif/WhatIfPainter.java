package dev.lookback.app.explain.whatif;

import static dev.lookback.app.explain.HeatColours.Use;

import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.chart.axis.Ticks;
import dev.lookback.app.explain.CanvasPen;
import dev.lookback.app.explain.Digits;
import dev.lookback.explain.WhatIf;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Painter of a window's column, original and altered, and of the model's forecasts for both. */
final class WhatIfPainter {

    private static final double DOT = 3;
    private static final double CHOSEN = 5;
    private static final double TICK_ROOM = 42;
    private static final double NAME = 13;

    private final CanvasPen pen;
    private final Texts texts;
    private final Digits digits;
    private final Situation situation;
    private final Alterations alterations;
    private final WhatIf.Answer answer;

    WhatIfPainter(CanvasPen pen, Texts texts, Situation situation, Alterations alterations, WhatIf.Answer answer) {
        this.pen = pen;
        this.texts = texts;
        this.digits = new Digits(texts.locale());
        this.situation = situation;
        this.alterations = alterations;
        this.answer = answer;
    }

    // ---- a column

    /** @param chosen time step that keys move; negative for none */
    void column(WhatIfPlot plot, String column, int chosen) {
        values(plot);
        pen.strong(column, plot.left(), plot.top() - 12, TextAlignment.LEFT);
        line(plot, column, Alterations.NONE, CanvasPen.faint(pen.ink().of(Use.SERIES), 0.7), 1.2);
        if (alterations.values().containsKey(column)) {
            line(plot, column, alterations, pen.ink().of(Use.CHOSEN), 1.6);
        }
        for (int t = plot.first(); t <= plot.last(); t++) {
            dot(plot, column, t, t == chosen);
        }
    }

    private void dot(WhatIfPlot plot, String column, int t, boolean chosen) {
        GraphicsContext g = pen.g();
        double x = plot.x(t);
        double y = plot.y(situation.value(alterations, column, t));
        boolean altered = alterations.at(column, situation.row(t)).isPresent();
        double size = chosen ? CHOSEN : DOT;
        g.setFill(pen.ink().of(altered ? Use.CHOSEN : Use.PAPER));
        g.fillOval(x - size, y - size, 2 * size, 2 * size);
        g.setStroke(pen.ink().of(altered || chosen ? Use.CHOSEN : Use.SERIES));
        g.setLineWidth(chosen ? 2 : 1.3);
        g.strokeOval(x - size, y - size, 2 * size, 2 * size);
    }

    /** Draws the target while another column is edited. */
    void target(WhatIfPlot plot) {
        values(plot);
        pen.strong(situation.target(), plot.left(), plot.top() - 12, TextAlignment.LEFT);
        line(plot, situation.target(), alterations, pen.ink().of(Use.SERIES), 1.3);
    }

    private void line(WhatIfPlot plot, String column, Alterations as, Color colour, double width) {
        GraphicsContext g = pen.g();
        g.setStroke(colour);
        g.setLineWidth(width);
        g.beginPath();
        for (int t = plot.first(); t <= plot.last(); t++) {
            double y = plot.y(situation.value(as, column, t));
            if (t == plot.first()) {
                g.moveTo(plot.x(t), y);
            } else {
                g.lineTo(plot.x(t), y);
            }
        }
        g.stroke();
    }

    // ---- forecasts

    void forecasts(WhatIfPlot plot) {
        Color accent = pen.ink().of(Use.CHOSEN);
        double newest = plot.xNow();
        if (!plot.span().reachesNewest()) {
            leftOut(plot);
        }
        double end = plot.right();
        double seen = plot.y(answer.persistence());
        pen.g().setLineDashes(4, 3);
        pen.line(newest, seen, end, seen, pen.ink().of(Use.PERSISTENCE), 1.2);
        pen.g().setLineDashes();
        path(plot, situation.untouched().forecast(), CanvasPen.faint(accent, 0.75), false);
        path(plot, answer.forecast(), accent, true);
        GraphicsContext g = pen.g();
        g.setStroke(pen.ink().of(Use.TARGET));
        g.setLineWidth(1.8);
        for (int k = 0; k < plot.length(); k++) {
            double actual = situation.actual(k);
            if (!Double.isNaN(actual)) {
                double size = plot.length() == 1 ? CHOSEN : 2;
                g.strokeOval(plot.xAhead(k) - size, plot.y(actual) - size, 2 * size, 2 * size);
            }
        }
        names(plot);
    }

    /** Draws a break between the visible past and the future, where time steps are left out. */
    private void leftOut(WhatIfPlot plot) {
        double x = (plot.x(plot.last()) + plot.xNow()) / 2;
        pen.g().setLineDashes(2, 4);
        pen.line(x, plot.top(), x, plot.bottom(), pen.ink().of(Use.WORD), 1);
        pen.g().setLineDashes();
    }

    /** Labels of the marks at the right edge, kept apart from each other. */
    private void names(WhatIfPlot plot) {
        int last = plot.length() - 1;
        SortedMap<Double, String> names = new TreeMap<>();
        names.put(plot.y(answer.persistence()), texts.get("app.whatif.mark.persistence"));
        if (!Double.isNaN(situation.actual(last))) {
            names.put(plot.y(situation.actual(last)), texts.get("app.whatif.mark.actual"));
        }
        if (!alterations.isEmpty()) {
            names.put(plot.y(situation.untouched().forecast()[last]), texts.get("app.whatif.mark.before"));
        }
        names.put(plot.y(answer.forecast()[last]), texts.get("app.whatif.mark.now"));
        double free = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Double, String> name : names.entrySet()) {
            double y = Math.max(free, name.getKey());
            pen.word(name.getValue(), plot.right() + 10, y, TextAlignment.LEFT, Use.WORD);
            free = y + NAME;
        }
    }

    private void path(WhatIfPlot plot, double[] forecast, Color colour, boolean filled) {
        GraphicsContext g = pen.g();
        for (int k = 0; k < forecast.length; k++) {
            double x = plot.xAhead(k);
            double y = plot.y(forecast[k]);
            if (k > 0) {
                pen.line(plot.xAhead(k - 1), plot.y(forecast[k - 1]), x, y, colour, 1.5);
            }
            if (forecast.length == 1 || k == 0) {
                g.setFill(filled ? colour : pen.ink().of(Use.PAPER));
                g.fillOval(x - CHOSEN, y - CHOSEN, 2 * CHOSEN, 2 * CHOSEN);
                g.setStroke(colour);
                g.setLineWidth(1.8);
                g.strokeOval(x - CHOSEN, y - CHOSEN, 2 * CHOSEN, 2 * CHOSEN);
            }
        }
    }

    // ---- axes

    private void values(WhatIfPlot plot) {
        int most = (int) Math.max(2, (plot.bottom() - plot.top()) / TICK_ROOM);
        List<Double> ticks = Ticks.linear(new AxisSpan(plot.low(), plot.high()), most, 0);
        double apart = ticks.size() < 2 ? plot.high() - plot.low() : ticks.get(1) - ticks.get(0);
        for (double tick : ticks) {
            double y = plot.y(tick);
            pen.line(plot.left(), y, plot.right(), y, CanvasPen.faint(pen.ink().of(Use.LINE), 0.6), 1);
            pen.word(digits.tick(tick, apart), plot.left() - 8, y, TextAlignment.RIGHT, Use.WORD);
        }
    }

    void dates(WhatIfPlot plot) {
        double apart = plot.x(plot.first() + 1) - plot.x(plot.first());
        double room = CanvasPen.room(label(plot.last()));
        int every = (int) Math.max(1, Math.ceil(room / Math.max(1e-9, apart)));
        for (int t = plot.last(); t >= plot.first(); t -= every) {
            pen.word(label(t), plot.x(t), plot.bottom() + 12, TextAlignment.CENTER, Use.WORD);
        }
    }

    private String label(int timeStep) {
        return texts.get(situation.series().label(situation.row(timeStep)));
    }
}
