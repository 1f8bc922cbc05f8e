package dev.lookback.recipe;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.Misfit;
import dev.lookback.network.Misfits;
import dev.lookback.network.ShapeTrace;

/** What the shape trace says about a network. */
final class NetworkCheck {

    /** Beyond this, weights and the optimizer's memory of them fill gigabytes. */
    private static final long MOST_PARAMETERS = 100_000_000;

    private NetworkCheck() {}

    /** @param timeSteps of a window */
    static Findings network(ShapeTrace trace, int timeSteps) {
        Findings found = new Findings();
        found.require(!trace.layers().isEmpty(), "network", "noLayers");
        int layers = trace.layers().size();
        found.require(layers <= RecipeFile.MOST_LAYERS, "network", "tooManyLayers", layers, RecipeFile.MOST_LAYERS);
        found.require(
                trace.parameters() <= MOST_PARAMETERS,
                "network",
                "tooManyParameters",
                trace.parameters(),
                MOST_PARAMETERS);
        if (trace.fits()) {
            warnOfBlindness(found, trace, timeSteps);
        }
        for (int i = 0; i < trace.layers().size(); i++) {
            LayerTrace layer = trace.layers().get(i);
            String field = "network.layers[" + i + "]";
            layer.misfit()
                    .ifPresent(m -> found.error(
                            m instanceof Misfit.BadField bad ? field + "." + bad.field() : field,
                            Misfits.message(layer.layer(), m)));
        }
        return found;
    }

    private static void warnOfBlindness(Findings found, ShapeTrace trace, int timeSteps) {
        if (trace.lastSeen() < trace.firstSeen()) {
            found.warning("network", "seesNothing");
        } else if (trace.lastSeen() < timeSteps - 1) {
            found.warning("network", "blindToNewest", timeSteps - 1 - trace.lastSeen());
        }
    }
}
