package dev.lookback.explain;

import dev.lookback.engine.LayerValues;
import dev.lookback.network.Stage;
import dev.lookback.window.AnchorRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The stretches of a series that excite the filters of a layer most. */
public final class PeakActivations {

    private final ExplainedModel subject;
    private final Stage stage;
    private final int[] anchors;

    /** {@code [filters][windows]}: the largest activation of each window, and where it was. */
    private final float[][] largest;

    private final int[][] where;

    private PeakActivations(ExplainedModel subject, Stage stage, int[] anchors, int filters) {
        this.subject = subject;
        this.stage = stage;
        this.anchors = anchors;
        largest = new float[filters][anchors.length];
        where = new int[filters][anchors.length];
    }

    /**
     * Looks at the windows of a split.
     *
     * @param stage that puts out a sequence
     * @param most windows that are looked at, spread evenly
     * @param goOn asked before every window
     * @return empty once {@code goOn} says no
     */
    public static Optional<PeakActivations> of(
            ExplainedModel subject, Stage stage, AnchorRange anchors, int most, BooleanSupplier goOn) {
        int[] sampled = ExplainedModel.evenly(anchors, most);
        int filters = stage.channels(subject.insight().trace());
        PeakActivations found = new PeakActivations(subject, stage, sampled, filters);
        for (int i = 0; i < sampled.length; i++) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            found.look(
                    i, subject.insight().activations(subject.window(sampled[i])).at(stage));
        }
        return Optional.of(found);
    }

    private void look(int i, LayerValues values) {
        for (int f = 0; f < largest.length; f++) {
            int best = 0;
            for (int t = 1; t < values.timeSteps(); t++) {
                best = values.at(f, t) > values.at(f, best) ? t : best;
            }
            largest[f][i] = values.at(f, best);
            where[f][i] = best;
        }
    }

    /** Windows that were looked at. */
    public int windows() {
        return anchors.length;
    }

    /** The strongest of a filter that do not overlap, strongest first; {@code count} at most. */
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
            excitation(filter, i)
                    .filter(each -> top.stream().noneMatch(each::overlaps))
                    .ifPresent(top::add);
        }
        return top;
    }

    /** Empty where the filter saw nothing but padding. */
    private Optional<PeakActivation> excitation(int filter, int i) {
        int step = where[filter][i];
        BitSet seen = subject.lineage().window(stage, step);
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(new PeakActivation(
                        anchors[i],
                        step,
                        subject.spec().inputRow(anchors[i], seen.nextSetBit(0)),
                        subject.spec().inputRow(anchors[i], seen.length() - 1),
                        largest[filter][i]));
    }
}
