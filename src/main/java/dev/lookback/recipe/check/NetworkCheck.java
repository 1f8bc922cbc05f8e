package dev.lookback.recipe.check;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.MisfitMessages;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Misfit;
import dev.lookback.recipe.json.RecipeFile;

/** What the shape trace says about a network. */
final class NetworkCheck {

    /** Beyond this, weights and the optimizer's memory of them fill gigabytes. */
    private static final long MOST_PARAMETERS = 100_000_000;

    private NetworkCheck() {}

    /** @param timeSteps of a window */
    static ProblemCollector network(ShapeTrace trace, int timeSteps) {
        ProblemCollector found = new ProblemCollector();
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
                            MisfitMessages.message(layer.layer(), m)));
        }
        return found;
    }

    private static void warnOfBlindness(ProblemCollector found, ShapeTrace trace, int timeSteps) {
        if (trace.lastSeen() < trace.firstSeen()) {
            found.warning("network", "seesNothing");
        } else if (trace.lastSeen() < timeSteps - 1) {
            found.warning("network", "blindToNewest", timeSteps - 1 - trace.lastSeen());
        }
    }
}
