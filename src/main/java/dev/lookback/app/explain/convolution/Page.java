package dev.lookback.app.explain.convolution;

import dev.lookback.app.explain.Digits;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.explain.FeatureMap;
import dev.lookback.explain.KernelStep;
import dev.lookback.explain.SlidingKernel;
import dev.lookback.network.connectivity.Taps;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/**
 * Snapshot of what is drawn and where, shared by the painters.
 *
 * @param zoom visible part of the time axis
 * @param whole the whole time axis
 * @param axis its visible part
 * @param scales positions of each layer's outputs on it, as {@link TimeScale#of} gives them
 * @param featureMap feature map of the selected filter
 * @param step computation of the selected output
 */
record Page(
        TracedNetwork network,
        Selection selection,
        PictureLayout layout,
        Zoom zoom,
        TimeAxis whole,
        TimeAxis axis,
        List<TimeScale> scales,
        PriceLine price,
        FeatureMap featureMap,
        KernelStep step,
        HeatColours ink,
        Digits digits) {

    static final double LEFT = 108;
    static final double RIGHT = 62;

    /** Maximum width of a vector's unit. */
    private static final double MOST_UNIT = 40;

    /** @param featureMap of this network and filter */
    static Page of(
            TracedNetwork network,
            Selection selection,
            Zoom zoom,
            FeatureMap featureMap,
            double width,
            double height,
            HeatColours ink,
            Digits digits) {
        List<TimeScale> scales = TimeScale.of(network.trace());
        PriceLine price = PriceLine.of(network);
        SlidingKernel kernel = network.kernels().get(selection.layer());
        TimeAxis whole = axis(network, kernel, scales.get(selection.layer()), price, width);
        return new Page(
                network,
                selection,
                PictureLayout.of(network, selection, height),
                zoom,
                whole,
                zoom.of(whole),
                scales,
                price,
                featureMap,
                kernel.at(selection.filter(), selection.output()),
                ink,
                digits);
    }

    /** Covers the window, the padding that the kernel reads, and the target. */
    private static TimeAxis axis(
            TracedNetwork network, SlidingKernel kernel, TimeScale read, PriceLine price, double width) {
        Taps taps = kernel.taps();
        int timeSteps = kernel.input().timeSteps();
        double oldest = read.at(taps.at(0, 0, timeSteps)) - read.stride() / 2;
        double newest = read.at(taps.at(kernel.outputs() - 1, taps.size() - 1, timeSteps)) + read.stride() / 2;
        double end = Math.max(network.timeSteps() - 0.5, price.time(price.last()) + 0.5);
        return new TimeAxis(LEFT, Math.max(1, width - LEFT - RIGHT), Math.min(-0.5, oldest), Math.max(end, newest));
    }

    boolean isZoomed() {
        return zoom.factor() > 1;
    }

    /** Draws along the time axis, clipped to its visible part. */
    void alongTime(GraphicsContext g, Runnable drawing) {
        if (!isZoomed()) {
            drawing.run();
            return;
        }
        g.save();
        g.beginPath();
        g.rect(axis.left(), 0, axis.width(), layout.height());
        g.clip();
        drawing.run();
        g.restore();
    }

    /** Span of the kernel and its output on the time axis, from and to. */
    double[] kernelSpan() {
        int[] steps = step.steps();
        double output = written().at(selection.output());
        double half = read().stride() / 2;
        return new double[] {
            Math.min(output, read().at(steps[0])) - half, Math.max(output, read().at(steps[steps.length - 1])) + half
        };
    }

    SlidingKernel kernel() {
        return network.kernels().get(selection.layer());
    }

    /** Scale of a layer's output, or of the window. */
    TimeScale scale(int layer) {
        return scales.get(layer + 1);
    }

    /** Scale of the kernel's input. */
    TimeScale read() {
        return scales.get(selection.layer());
    }

    /** Strip of the kernel's input. */
    Band readStrip() {
        return layout.strip(network.before(selection.layer()));
    }

    /** Scale of the kernel's outputs, which in a residual block are not the layer's. */
    TimeScale written() {
        return read().through(kernel().taps(), kernel().input().timeSteps());
    }

    /** Left edge and width of a value's cell. */
    double[] cell(int layer, int place) {
        if (network.isSequence(layer)) {
            return new double[] {axis.start(scale(layer), place), axis.cell(scale(layer))};
        }
        double width = Math.min(MOST_UNIT, axis.width() / network.of(layer).channels());
        return new double[] {axis.left() + place * width, width};
    }
}
