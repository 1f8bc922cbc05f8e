package dev.lookback.recipe.check;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.MisfitMessages;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Misfit;
import dev.lookback.recipe.json.RecipeFile;

/** Checks a network by its shape trace: layers that do not fit, too many parameters, time steps outside the receptive field. */
final class NetworkCheck {

    /** Largest number of parameters; more of them would take gigabytes with the optimizer's state. */
    private static final long MAX_PARAMETERS = 100_000_000;

    private NetworkCheck() {}

    /** @param timeSteps number of time steps of a window */
    static ProblemCollector network(ShapeTrace trace, int timeSteps) {
        ProblemCollector found = new ProblemCollector();
        found.require(!trace.layers().isEmpty(), "network", "noLayers");
        int layers = trace.layers().size();
        found.require(layers <= RecipeFile.MAX_LAYERS, "network", "tooManyLayers", layers, RecipeFile.MAX_LAYERS);
        found.require(
                trace.parameters() <= MAX_PARAMETERS,
                "network",
                "tooManyParameters",
                trace.parameters(),
                MAX_PARAMETERS);
        if (trace.fits()) {
            warnOfUnreadSteps(found, trace, timeSteps);
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

    private static void warnOfUnreadSteps(ProblemCollector found, ShapeTrace trace, int timeSteps) {
        if (trace.lastSeen() < trace.firstSeen()) {
            found.warning("network", "seesNothing");
        } else if (trace.lastSeen() < timeSteps - 1) {
            found.warning("network", "blindToNewest", timeSteps - 1 - trace.lastSeen());
        }
    }
}
