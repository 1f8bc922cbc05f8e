package dev.lookback.app.explain.convolution;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.Taps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the places of a sequence lie on the window's time axis, in its time steps: above the middle of what they look at; of a
 * causal kernel, above the newest. Place j lies at offset + j · stride, also for the places of padding.
 */
record TimeScale(double offset, double stride) {

    private static final TimeScale WINDOW = new TimeScale(0, 1);

    double at(int place) {
        return offset + place * stride;
    }

    /** The place nearest to a time. */
    int nearest(double time, int places) {
        long place = Math.round((time - offset) / stride);
        return (int) Math.max(0, Math.min(places - 1L, place));
    }

    /**
     * Of the window and of everything that is still ordered in time.
     *
     * @return entry 0 of the window, entry i + 1 of what layer i puts out; ends before the first vector or misfit
     */
    static List<TimeScale> of(ShapeTrace trace) {
        List<TimeScale> scales = new ArrayList<>();
        scales.add(WINDOW);
        for (LayerTrace traced : trace.layers()) {
            if (traced.output().filter(Shape.Sequence.class::isInstance).isEmpty()) {
                break;
            }
            int timeSteps = ((Shape.Sequence) traced.input().orElseThrow()).timeSteps();
            scales.add(scales.get(scales.size() - 1).through(traced.layer(), timeSteps));
        }
        return scales;
    }

    private TimeScale through(Layer layer, int timeSteps) {
        Optional<Taps> taps = Taps.of(layer);
        return taps.map(t -> through(t, timeSteps)).orElse(this);
    }

    TimeScale through(Taps taps, int timeSteps) {
        double reach = taps.span() - 1.0;
        double pointed = taps.first(0, timeSteps) + (taps.padding() == Padding.CAUSAL ? reach : reach / 2);
        return new TimeScale(offset + pointed * stride, stride * taps.stride());
    }
}
