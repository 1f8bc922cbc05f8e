package dev.lookback.app.explain.convolution;

import static dev.lookback.app.explain.HeatColours.Use;

import dev.lookback.app.explain.CanvasPen;
import dev.lookback.explain.KernelStep;
import dev.lookback.text.Texts;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The kernel where it stands: its taps framed on what it reads; below, what it reads times its weights as tables, their sum and
 * what the activation makes of it; and below that the row of outputs, which the sum becomes one point of.
 */
final class KernelPainter {

    private static final double FUNNEL = 0.12;
    private static final double SIGN = 20;
    private static final double SUM = 164;
    private static final double LINE = 15;
    private static final double MOST_CELL = 44;
    private static final double NUMBER_WIDTH = 26;
    private static final double NUMBER_HEIGHT = 12;
    private static final double SUMS = 17;
    private static final double CURVE_FROM = 34;

    private final Texts texts;

    KernelPainter(Texts texts) {
        this.texts = texts;
    }

    void paint(GraphicsContext g, Page page) {
        CanvasPen brush = new CanvasPen(g, page.ink());
        Tables tables = Tables.of(page);
        page.alongTime(g, () -> frame(brush, page, tables));
        tables(brush, page, tables);
        sum(brush, page, tables);
        new OutputPainter(texts).paint(brush, page, tables.sumLeft(), SUM);
    }

    /**
     * Where the three tables lie.
     *
     * @param cell width of a tap
     * @param row height of a channel
     */
    private record Tables(double top, double cell, double row, int taps, int channels) {

        static Tables of(Page page) {
            KernelStep step = page.step();
            Band band = page.floors().products();
            double room = page.columns().width() + Page.RIGHT - 8 - SUM - 3 * SIGN;
            double cell = Math.min(MOST_CELL, room / 3 / step.taps());
            double row = Math.min(SUMS, (band.height() - Floors.head() - SUMS) / step.channels());
            return new Tables(band.top() + Floors.head(), cell, row, step.taps(), step.channels());
        }

        double left(int table) {
            return Page.LEFT + table * (width() + SIGN);
        }

        double width() {
            return cell * taps;
        }

        double height() {
            return row * channels;
        }

        double sumLeft() {
            return left(2) + width() + SIGN;
        }

        boolean hasNumbers() {
            return cell >= NUMBER_WIDTH && row >= NUMBER_HEIGHT;
        }
    }

    // ---- on what it reads

    private static void frame(CanvasPen brush, Page page, Tables tables) {
        int[] steps = page.step().steps();
        Band strip = page.readStrip();
        double cell = page.columns().cell(page.read());
        double from = page.columns().start(page.read(), steps[0]);
        double to = page.columns().start(page.read(), steps[steps.length - 1]) + cell;
        Color strong = page.ink().of(Use.STRONG);
        GraphicsContext g = brush.g();
        g.setFill(CanvasPen.faint(strong, FUNNEL));
        double right = tables.left(0) + tables.width();
        g.fillPolygon(
                new double[] {from, to, right, tables.left(0)},
                new double[] {strip.bottom() + 1, strip.bottom() + 1, tables.top() - 2, tables.top() - 2},
                4);
        if (page.kernel().taps().dilation() == 1) {
            brush.frame(from, strip.top() - 1.5, to - from, strip.height() + 3, strong, 2);
            return;
        }
        for (int step : steps) {
            double x = page.columns().start(page.read(), step);
            brush.frame(x, strip.top() - 1.5, cell, strip.height() + 3, strong, 2);
        }
        brush.line(from, strip.bottom() + 3, to, strip.bottom() + 3, strong, 1);
    }

    // ---- the tables

    private void tables(CanvasPen brush, Page page, Tables tables) {
        KernelStep step = page.step();
        double inputs = largest(page.kernel().input().values());
        double weights = largest(page.kernel().weights().kernel());
        table(brush, page, tables, 0, step.inputs(), inputs, "app.convolution.reads");
        table(brush, page, tables, 1, step.weights(), weights, "app.convolution.weights");
        table(brush, page, tables, 2, step.products(), page.row().largestProduct(), "app.convolution.products");
        double middle = tables.top() + tables.height() / 2;
        brush.strong("×", tables.left(1) - SIGN / 2, middle, TextAlignment.CENTER);
        brush.strong("=", tables.left(2) - SIGN / 2, middle, TextAlignment.CENTER);
        channels(brush, page, tables);
        sums(brush, page, tables);
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private void table(
            CanvasPen brush, Page page, Tables tables, int index, double[][] numbers, double scale, String title) {
        double left = tables.left(index);
        brush.word(texts.get(title), left, tables.top() - Floors.head() / 2, TextAlignment.LEFT, Use.WORD);
        for (int c = 0; c < numbers.length; c++) {
            for (int k = 0; k < tables.taps(); k++) {
                boolean padded = index != 1
                        && page.step().isPadded(k, page.kernel().input().timeSteps());
                cell(
                        brush,
                        page,
                        tables,
                        left + k * tables.cell(),
                        tables.top() + c * tables.row(),
                        numbers[c][k],
                        padded ? Double.NaN : numbers[c][k] / scale);
            }
        }
    }

    private static void cell(
            CanvasPen brush, Page page, Tables tables, double x, double y, double number, double shade) {
        Color colour =
                Double.isNaN(shade) ? page.ink().of(Use.PADDING) : page.ink().of(shade);
        double gap = tables.row() > 4 && tables.cell() > 4 ? 1 : 0;
        brush.box(x, y, tables.cell() - gap, tables.row() - gap, colour);
        if (tables.hasNumbers()) {
            brush.inCell(
                    page.digits().brief(number),
                    x + tables.cell() / 2,
                    y + tables.row() / 2,
                    tables.cell() - 4,
                    page.ink().wordOn(colour));
        }
    }

    private static void channels(CanvasPen brush, Page page, Tables tables) {
        boolean ofWindow = page.subject().before(page.look().layer()) == Spot.WINDOW;
        if (!ofWindow || tables.row() < NUMBER_HEIGHT) {
            return;
        }
        for (int c = 0; c < tables.channels(); c++) {
            brush.within(
                    page.subject().recipe().data().features().get(c),
                    Page.LEFT - 10,
                    tables.top() + (c + 0.5) * tables.row(),
                    Page.LEFT - 14,
                    TextAlignment.RIGHT,
                    Use.WORD);
        }
    }

    /** What each tap adds, below its products. */
    private static void sums(CanvasPen brush, Page page, Tables tables) {
        double y = tables.top() + tables.height() + 2;
        double left = tables.left(2);
        brush.line(left, y, left + tables.width(), y, page.ink().of(Use.WORD), 1);
        double largest = page.row().largestProduct();
        for (int k = 0; k < tables.taps(); k++) {
            double sum = page.step().atTap(k);
            double x = left + k * tables.cell();
            if (tables.cell() >= NUMBER_WIDTH) {
                brush.inCell(
                        page.digits().brief(sum),
                        x + tables.cell() / 2,
                        y + SUMS / 2,
                        tables.cell() - 4,
                        page.ink().of(Use.STRONG));
            } else {
                brush.box(
                        x,
                        y + 2,
                        Math.max(1, tables.cell() - 1),
                        SUMS - 6,
                        page.ink().of(sum / largest));
            }
        }
        brush.word("Σ", left - SIGN / 2, y + SUMS / 2, TextAlignment.CENTER, Use.WORD);
    }

    // ---- the sum

    private void sum(CanvasPen brush, Page page, Tables tables) {
        KernelStep step = page.step();
        double left = tables.sumLeft();
        double y = tables.top() + LINE / 2;
        line(brush, page, left, y, "app.convolution.sum.products", step.total());
        line(brush, page, left, y + LINE, "app.convolution.sum.bias", step.bias());
        line(brush, page, left, y + 2 * LINE, "app.convolution.sum.both", step.sum());
        double value = y + 3 * LINE + 3;
        String activation = texts.get("app.network.activation." + page.kernel().activation());
        brush.word(activation, left, value, TextAlignment.LEFT, Use.CHOSEN);
        brush.strong(page.digits().exact(step.value()), left + SUM - 14, value, TextAlignment.RIGHT);
        double room = page.floors().products().bottom() - value - LINE;
        if (room >= CURVE_FROM) {
            curve(brush, page, left, value + LINE - 2, room);
        }
    }

    private void line(CanvasPen brush, Page page, double left, double y, String words, double number) {
        brush.word(texts.get(words), left, y, TextAlignment.LEFT, Use.WORD);
        brush.word(page.digits().exact(number), left + SUM - 14, y, TextAlignment.RIGHT, Use.STRONG);
    }

    /** The activation around zero, and where on it this output lies. */
    private static void curve(CanvasPen brush, Page page, double left, double top, double height) {
        double reach = Math.max(1, 1.1 * page.row().largestSum());
        double high = Math.max(page.kernel().activation().of(reach), 0.1);
        double low = Math.min(page.kernel().activation().of(-reach), 0);
        double width = SUM - 14;
        double zero = top + high / (high - low) * height;
        brush.line(left, zero, left + width, zero, page.ink().of(Use.LINE), 1);
        brush.line(
                left + width / 2,
                top,
                left + width / 2,
                top + height,
                page.ink().of(Use.LINE),
                1);
        GraphicsContext g = brush.g();
        g.setStroke(page.ink().of(Use.SERIES));
        g.setLineWidth(1.3);
        g.beginPath();
        for (int i = 0; i <= width; i += 2) {
            double value = page.kernel().activation().of((2 * i / width - 1) * reach);
            double y = top + (high - value) / (high - low) * height;
            if (i == 0) {
                g.moveTo(left, y);
            } else {
                g.lineTo(left + i, y);
            }
        }
        g.stroke();
        double x = left + (page.step().sum() / reach + 1) / 2 * width;
        double y = top + (high - page.step().value()) / (high - low) * height;
        g.setFill(page.ink().of(Use.CHOSEN));
        g.fillOval(x - 4, y - 4, 8, 8);
    }
}
