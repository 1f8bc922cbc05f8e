package dev.lookback.app.loss;

import dev.lookback.text.Message;
import dev.lookback.training.EpochResult;
import java.util.List;

/**
 * Horizontal axis of the loss chart: epochs, batches or training time. Losses are placed by epochs done, a fraction within an epoch:
 * epoch 1 ends at 1, its middle batch lies at 0.5.
 */
final class LossAxis {

    /** Unit in which training is counted along the axis. */
    enum Kind {
        EPOCH,
        BATCH,
        TIME
    }

    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;

    /** Largest number of seconds, and of minutes, on an axis. */
    private static final double MOST = 180;

    /** Seconds of an epoch: an axis must not end where it begins. */
    private static final double SHORTEST = 1e-3;

    private final Kind kind;
    private final double[] ends;
    private final double further;
    private final double scale;
    private final Message title;
    private final String unit;

    /**
     * @param ends where epochs end that are over, from the first
     * @param further length of each epoch after those
     * @param scale seconds of a unit of time
     */
    private LossAxis(Kind kind, double[] ends, double further, double scale, Message title, String unit) {
        this.kind = kind;
        this.ends = ends;
        this.further = further;
        this.scale = scale;
        this.title = title;
        this.unit = unit;
    }

    static LossAxis epochs() {
        return new LossAxis(Kind.EPOCH, new double[0], 1, 1, Message.of("app.loss.axis.EPOCH"), "");
    }

    /** @param perEpoch batches of an epoch */
    static LossAxis batches(int perEpoch) {
        return new LossAxis(Kind.BATCH, new double[0], Math.max(1, perEpoch), 1, Message.of("app.loss.axis.BATCH"), "");
    }

    /**
     * @param history epochs that are over
     * @param pace seconds of the epochs to come
     */
    static LossAxis time(List<EpochResult> history, double pace) {
        double seconds = history.stream().mapToDouble(EpochResult::seconds).sum();
        double whole = Math.max(seconds, pace);
        return time(history, pace, whole <= MOST ? 1 : whole <= MOST * MINUTE ? MINUTE : HOUR);
    }

    private static LossAxis time(List<EpochResult> history, double pace, double scale) {
        double[] ends = new double[history.size()];
        double sum = 0;
        for (int i = 0; i < ends.length; i++) {
            sum += history.get(i).seconds() / scale;
            ends[i] = sum;
        }
        String unit = "app.loss.axis." + (scale == 1 ? "seconds" : scale == MINUTE ? "minutes" : "hours");
        return new LossAxis(
                Kind.TIME,
                ends,
                Math.max(pace, SHORTEST) / scale,
                scale,
                Message.of("app.loss.axis.TIME", Message.of(unit)),
                unit);
    }

    /** The axis of another run, in the same units. */
    LossAxis like(List<EpochResult> history, int batchesPerEpoch) {
        return switch (kind) {
            case EPOCH -> this;
            case BATCH -> batches(batchesPerEpoch);
            case TIME -> time(history, 0, scale);
        };
    }

    Kind kind() {
        return kind;
    }

    Message title() {
        return title;
    }

    /** Key of the unit's name; empty for a count. */
    String unit() {
        return unit;
    }

    /** Place on the axis of a number of epochs done. */
    double at(double epochs) {
        int whole = (int) Math.max(0, Math.floor(epochs));
        double began = end(whole);
        return began + (epochs - whole) * (end(whole + 1) - began);
    }

    /** Epochs done at a place on the axis. */
    double epochsAt(double place) {
        int whole = 0;
        while (whole < ends.length && ends[whole] <= place) {
            whole++;
        }
        double began = end(whole);
        double length = end(whole + 1) - began;
        return whole + (length > 0 ? (place - began) / length : 0);
    }

    private double end(int epochs) {
        if (epochs <= ends.length) {
            return epochs == 0 ? 0 : ends[epochs - 1];
        }
        return end(ends.length) + (epochs - ends.length) * further;
    }
}
