package dev.lookback.app.explain.convolution;

import dev.lookback.app.explain.Digits;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.explain.FilterRow;
import dev.lookback.explain.KernelStep;
import dev.lookback.explain.SlidingKernel;
import dev.lookback.network.layer.Taps;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/**
 * What is drawn, and where: all that the painters share.
 *
 * @param zoom how much of the time axis is in sight
 * @param whole the time axis
 * @param columns what is in sight of it
 * @param scales where each layer's places lie on it, as {@link TimeScale#of} gives them
 * @param row of the filter that is looked at
 * @param step where its kernel stands
 */
record Page(
        TracedNetwork subject,
        Selection look,
        Floors floors,
        Zoom zoom,
        Columns whole,
        Columns columns,
        List<TimeScale> scales,
        PriceLine price,
        FilterRow row,
        KernelStep step,
        HeatColours ink,
        Digits digits) {

    static final double LEFT = 108;
    static final double RIGHT = 62;

    /** A unit of a vector is no wider than this. */
    private static final double MOST_UNIT = 40;

    /**
     * @param row that was made for this subject's filter
     */
    static Page of(
            TracedNetwork subject,
            Selection look,
            Zoom zoom,
            FilterRow row,
            double width,
            double height,
            HeatColours ink,
            Digits digits) {
        List<TimeScale> scales = TimeScale.of(subject.trace());
        PriceLine price = PriceLine.of(subject);
        SlidingKernel kernel = subject.kernels().get(look.layer());
        Columns whole = columns(subject, kernel, scales.get(look.layer()), price, width);
        return new Page(
                subject,
                look,
                Floors.of(subject, look, height),
                zoom,
                whole,
                zoom.of(whole),
                scales,
                price,
                row,
                kernel.at(look.filter(), look.output()),
                ink,
                digits);
    }

    /** The window, the padding that the kernel reads, and the target. */
    private static Columns columns(
            TracedNetwork subject, SlidingKernel kernel, TimeScale read, PriceLine price, double width) {
        Taps taps = kernel.taps();
        int timeSteps = kernel.input().timeSteps();
        double oldest = read.at(taps.at(0, 0, timeSteps)) - read.stride() / 2;
        double newest = read.at(taps.at(kernel.outputs() - 1, taps.size() - 1, timeSteps)) + read.stride() / 2;
        double end = Math.max(subject.timeSteps() - 0.5, price.time(price.last()) + 0.5);
        return new Columns(LEFT, Math.max(1, width - LEFT - RIGHT), Math.min(-0.5, oldest), Math.max(end, newest));
    }

    boolean isZoomed() {
        return zoom.factor() > 1;
    }

    /** Draws what lies on the time axis; what is not in sight is cut off. */
    void alongTime(GraphicsContext g, Runnable drawing) {
        if (!isZoomed()) {
            drawing.run();
            return;
        }
        g.save();
        g.beginPath();
        g.rect(columns.left(), 0, columns.width(), floors.height());
        g.clip();
        drawing.run();
        g.restore();
    }

    /** Where on the time axis the kernel and its output stand, from and to. */
    double[] stand() {
        int[] steps = step.steps();
        double output = written().at(look.output());
        double half = read().stride() / 2;
        return new double[] {
            Math.min(output, read().at(steps[0])) - half, Math.max(output, read().at(steps[steps.length - 1])) + half
        };
    }

    SlidingKernel kernel() {
        return subject.kernels().get(look.layer());
    }

    /** Of what a layer puts out, or of the window. */
    TimeScale scale(int layer) {
        return scales.get(layer + 1);
    }

    /** Of what the kernel reads. */
    TimeScale read() {
        return scales.get(look.layer());
    }

    /** The strip of what the kernel reads. */
    Band readStrip() {
        return floors.strip(subject.before(look.layer()));
    }

    /** Of the kernel's own outputs, which are not the layer's in a residual block. */
    TimeScale written() {
        return read().through(kernel().taps(), kernel().input().timeSteps());
    }

    /** Where the cell of a value begins, and how wide it is. */
    double[] cell(int layer, int place) {
        if (subject.isSequence(layer)) {
            return new double[] {columns.start(scale(layer), place), columns.cell(scale(layer))};
        }
        double width = Math.min(MOST_UNIT, columns.width() / subject.of(layer).channels());
        return new double[] {columns.left() + place * width, width};
    }
}
