package dev.lookback.recipe.fix;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Misfit;
import dev.lookback.network.layer.Sliding;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Candidate fixes of the network, by kind of problem. */
final class NetworkFixes {

    private static final Pattern LAYER = Pattern.compile("network\\.layers\\[(\\d+)](\\..*)?");

    private NetworkFixes() {}

    static List<Fix> of(RecipeCheck check, Series series, Problem problem) {
        Matcher layer = LAYER.matcher(problem.field());
        if (!layer.matches()) {
            return ofWhole(check, series, problem);
        }
        int index = Integer.parseInt(layer.group(1));
        List<LayerTrace> layers = check.trace().layers();
        Misfit misfit = index < layers.size() ? layers.get(index).misfit().orElse(null) : null;
        if (misfit instanceof Misfit.TooFewTimeSteps) {
            return TimeStepFixes.of(check, series, index);
        }
        if (misfit instanceof Misfit.BadField bad) {
            return ofField(check.recipe(), index, bad);
        }
        return misfit == null ? List.of() : OrderFixes.of(check, index, misfit);
    }

    private static List<Fix> ofField(Recipe recipe, int index, Misfit.BadField bad) {
        return bad.remedies().stream()
                .map(remedy -> fix(
                        recipe,
                        recipe.network().with(index, remedy.layer()),
                        "recipe.fix." + remedy.label(),
                        remedy.value()))
                .toList();
    }

    private static List<Fix> ofWhole(RecipeCheck check, Series series, Problem problem) {
        Recipe recipe = check.recipe();
        return switch (problem.message().key()) {
            case "recipe.problem.noLayers" ->
                List.of(fix(
                        recipe,
                        Network.of(new Flatten(), OrderFixes.end(recipe)),
                        "recipe.fix.addFlattenAndDense",
                        recipe.windows().length()));
            case "recipe.problem.tooManyParameters" -> OrderFixes.poolInsteadOfFlatten(recipe);
            case "recipe.problem.blindToNewest" -> UnreadStepsFixes.of(check, series);
            default -> List.of();
        };
    }

    /** With padding "same" where the layer has padding to choose; else the layer itself. */
    static Layer padded(Layer layer) {
        return layer instanceof Sliding sliding ? sliding.padded() : layer;
    }

    static Fix fix(Recipe recipe, Network network, String label, Object... arguments) {
        return new Fix(Message.of(label, arguments), recipe.withNetwork(network));
    }
}
