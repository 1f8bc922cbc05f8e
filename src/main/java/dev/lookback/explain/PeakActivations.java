package dev.lookback.explain;

import dev.lookback.engine.LayerValues;
import dev.lookback.network.Stage;
import dev.lookback.window.RowRanges;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Spans of a series with the highest activations of each filter of a layer. */
public final class PeakActivations {

    private final ExplainedModel model;
    private final Stage stage;
    private final int[] anchors;

    /** {@code [filters][windows]}: the highest activation of each window, and its time step. */
    private final float[][] largest;

    private final int[][] peakStep;

    private PeakActivations(ExplainedModel model, Stage stage, int[] anchors, int filters) {
        this.model = model;
        this.stage = stage;
        this.anchors = anchors;
        largest = new float[filters][anchors.length];
        peakStep = new int[filters][anchors.length];
    }

    /**
     * Finds the peaks in a split's windows.
     *
     * @param stage whose output is a sequence
     * @param maxWindows windows to use at most, evenly spaced
     * @param shouldContinue asked before every window
     * @return empty once {@code shouldContinue} returns false
     */
    public static Optional<PeakActivations> of(
            ExplainedModel model, Stage stage, RowRanges anchors, int maxWindows, BooleanSupplier shouldContinue) {
        int[] sampled = ExplainedModel.sampleEvenly(anchors, maxWindows);
        int filters = stage.channels(model.inspector().trace());
        PeakActivations found = new PeakActivations(model, stage, sampled, filters);
        for (int i = 0; i < sampled.length; i++) {
            if (!shouldContinue.getAsBoolean()) {
                return Optional.empty();
            }
            found.collect(
                    i, model.inspector().activations(model.window(sampled[i])).at(stage));
        }
        return Optional.of(found);
    }

    private void collect(int i, LayerValues values) {
        for (int f = 0; f < largest.length; f++) {
            int best = 0;
            for (int t = 1; t < values.timeSteps(); t++) {
                best = values.at(f, t) > values.at(f, best) ? t : best;
            }
            largest[f][i] = values.at(f, best);
            peakStep[f][i] = best;
        }
    }

    /** Number of windows used. */
    public int windows() {
        return anchors.length;
    }

    /** A filter's highest activations that do not overlap, highest first; at most {@code count}. */
    public List<PeakActivation> top(int filter, int count) {
        List<PeakActivation> top = new ArrayList<>();
        List<Integer> order = IntStream.range(0, anchors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -largest[filter][i]))
                .toList();
        for (int i : order) {
            if (top.size() == count) {
                break;
            }
            peak(filter, i)
                    .filter(each -> top.stream().noneMatch(each::overlaps))
                    .ifPresent(top::add);
        }
        return top;
    }

    /** The peak in one window; empty where the receptive field is only padding. */
    private Optional<PeakActivation> peak(int filter, int i) {
        int step = peakStep[filter][i];
        BitSet receptiveField = model.lineage().window(stage, step);
        return receptiveField.isEmpty()
                ? Optional.empty()
                : Optional.of(new PeakActivation(
                        anchors[i],
                        step,
                        model.spec().inputRow(anchors[i], receptiveField.nextSetBit(0)),
                        model.spec().inputRow(anchors[i], receptiveField.length() - 1),
                        largest[filter][i]));
    }
}
