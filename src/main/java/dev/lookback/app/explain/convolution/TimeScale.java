package dev.lookback.app.explain.convolution;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.network.layer.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Positions of a layer's outputs on the window's time axis, in time steps: at the middle of their inputs or, for a causal
 * kernel, at the newest. Output j lies at offset + j · stride, which also holds for padding.
 */
record TimeScale(double offset, double stride) {

    private static final TimeScale WINDOW = new TimeScale(0, 1);

    double at(int place) {
        return offset + place * stride;
    }

    /** The output nearest to a time. */
    int nearest(double time, int places) {
        long place = Math.round((time - offset) / stride);
        return (int) Math.max(0, Math.min(places - 1L, place));
    }

    /**
     * Scales of the window and of all layers that are still ordered in time.
     *
     * @return entry 0 of the window, entry i + 1 of layer i's output; ends before the first vector or misfit
     */
    static List<TimeScale> of(ShapeTrace trace) {
        List<TimeScale> scales = new ArrayList<>();
        scales.add(WINDOW);
        for (LayerTrace traced : trace.layers()) {
            if (traced.output().filter(Shape.Sequence.class::isInstance).isEmpty()) {
                break;
            }
            Shape.Sequence input = (Shape.Sequence) traced.input().orElseThrow();
            Connectivity connectivity = traced.layer().connectivity(input);
            scales.add(scales.get(scales.size() - 1).through(connectivity, input.timeSteps()));
        }
        return scales;
    }

    TimeScale through(Connectivity connectivity, int timeSteps) {
        double first = connectivity.position(0, timeSteps);
        double step = connectivity.position(1, timeSteps) - first;
        return new TimeScale(offset + first * stride, stride * step);
    }
}
