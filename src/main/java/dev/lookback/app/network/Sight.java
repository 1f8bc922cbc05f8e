package dev.lookback.app.network;

import dev.lookback.network.ShapeTrace;
import dev.lookback.text.Message;

/** Receptive field of a network within its window, in a sentence. */
final class Sight {

    private Sight() {}

    /** Whether all time steps have a say in the forecast. */
    static boolean isWhole(ShapeTrace trace, int timeSteps) {
        return trace.fits() && trace.firstSeen() == 0 && trace.lastSeen() == timeSteps - 1;
    }

    /**
     * @param timeSteps of a window
     * @param step rows between two of them
     */
    static Message of(ShapeTrace trace, int timeSteps, int step) {
        if (trace.layers().isEmpty()) {
            return Message.of("app.network.sight.noLayers");
        }
        if (trace.firstMisfit().isPresent()) {
            return Message.of("app.network.sight.misfit", trace.firstMisfit().getAsInt() + 1);
        }
        int seen = trace.lastSeen() - trace.firstSeen() + 1;
        if (seen <= 0) {
            return Message.of("app.network.sight.nothing", timeSteps);
        }
        long newest = (long) (timeSteps - 1 - trace.lastSeen()) * step;
        long oldest = (long) trace.firstSeen() * step;
        if (newest > 0 && oldest > 0) {
            return Message.of("app.network.sight.middle", seen, timeSteps, newest, oldest);
        }
        if (newest > 0) {
            return Message.of("app.network.sight.blindToNewest", seen, timeSteps, newest);
        }
        return oldest > 0
                ? Message.of("app.network.sight.blindToOldest", seen, timeSteps, oldest)
                : Message.of("app.network.sight.all", timeSteps);
    }
}
