package dev.lookback.recipe.fix;

import dev.lookback.network.LayerNames;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Misfit;
import dev.lookback.network.layer.Shape;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Candidate fixes of layers in the wrong order, or of a network with the wrong output. */
final class OrderFixes {

    private OrderFixes() {}

    /** Output layer: a value for each row of the forecast. */
    static Dense end(Recipe recipe) {
        return new Dense(recipe.windows().length(), Activation.LINEAR);
    }

    static List<Fix> of(RecipeCheck check, int index, Misfit misfit) {
        Recipe recipe = check.recipe();
        if (misfit instanceof Misfit.NeedsVector) {
            return collapse(recipe, index);
        }
        if (misfit instanceof Misfit.NeedsSequence) {
            return sequence(recipe, index);
        }
        return misfit instanceof Misfit.WrongOutput wrong ? end(recipe, wrong.got()) : List.of();
    }

    /** Inserts a layer before this one that turns the sequence into a vector. */
    private static List<Fix> collapse(Recipe recipe, int index) {
        List<Fix> fixes = new ArrayList<>();
        for (Layer layer : List.of(new GlobalMaxPool1D(), new Flatten(), new GlobalAveragePool1D())) {
            Network network = recipe.network().insert(index, layer);
            fixes.add(NetworkFixes.fix(
                    recipe,
                    network,
                    "recipe.fix.insert",
                    LayerNames.kind(layer),
                    index + 1,
                    parameters(recipe, network)));
        }
        return fixes;
    }

    private static List<Fix> sequence(Recipe recipe, int index) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(withoutMisplaced(recipe, index));
        List<LayerTrace> layers = trace(recipe, recipe.network()).layers();
        for (int i = index - 1; i >= 0; i--) {
            if (layers.get(i).input().orElse(null) instanceof Shape.Sequence) {
                fixes.addAll(laterCollapse(recipe, i, index));
                break;
            }
        }
        return fixes;
    }

    /** Removes the layer, and all later ones that need a sequence then. */
    private static Fix withoutMisplaced(Recipe recipe, int index) {
        Network network = recipe.network();
        int removed = 0;
        for (OptionalInt at = OptionalInt.of(index); at.isPresent(); at = firstNeedingSequence(recipe, network)) {
            network = network.remove(at.getAsInt());
            removed++;
        }
        return NetworkFixes.fix(recipe, network, "recipe.fix.remove", removed, kind(recipe, index));
    }

    /** Moves the layer that collapses the time axis after those that need it, or removes it. */
    private static List<Fix> laterCollapse(Recipe recipe, int collapse, int index) {
        int last = lastBeforeDense(recipe.network(), index);
        return List.of(
                NetworkFixes.fix(
                        recipe,
                        recipe.network().move(collapse, last),
                        "recipe.fix.moveBehind",
                        kind(recipe, collapse),
                        kind(recipe, last)),
                NetworkFixes.fix(
                        recipe, recipe.network().remove(collapse), "recipe.fix.remove", 1, kind(recipe, collapse)));
    }

    private static Message kind(Recipe recipe, int index) {
        return LayerNames.kind(recipe.network().layers().get(index));
    }

    private static int lastBeforeDense(Network network, int from) {
        int last = from;
        while (last + 1 < network.layers().size() && !(network.layers().get(last + 1) instanceof Dense)) {
            last++;
        }
        return last;
    }

    private static OptionalInt firstNeedingSequence(Recipe recipe, Network network) {
        ShapeTrace trace = trace(recipe, network);
        OptionalInt first = trace.firstMisfit();
        return first.isPresent()
                        && trace.layers().get(first.getAsInt()).misfit().orElseThrow() instanceof Misfit.NeedsSequence
                ? first
                : OptionalInt.empty();
    }

    private static List<Fix> end(Recipe recipe, Shape got) {
        Network network = recipe.network();
        int length = recipe.windows().length();
        int last = network.layers().size() - 1;
        if (got instanceof Shape.Vector) {
            List<Fix> fixes = new ArrayList<>();
            if (network.layers().get(last) instanceof Dense dense) {
                fixes.add(NetworkFixes.fix(
                        recipe, network.with(last, dense.withUnits(length)), "recipe.fix.units", length));
            }
            fixes.add(
                    NetworkFixes.fix(recipe, network.insert(last + 1, end(recipe)), "recipe.fix.appendDense", length));
            return fixes;
        }
        List<Fix> fixes = new ArrayList<>();
        for (Layer layer : List.of(new GlobalMaxPool1D(), new Flatten())) {
            Network ended = network.insert(last + 1, layer).insert(last + 2, end(recipe));
            fixes.add(NetworkFixes.fix(
                    recipe, ended, "recipe.fix.appendBoth", LayerNames.kind(layer), parameters(recipe, ended), length));
        }
        return fixes;
    }

    /** Replaces Flatten by global pooling: one value per channel instead of all values. */
    static List<Fix> poolInsteadOfFlatten(Recipe recipe) {
        int flatten = recipe.network().layers().indexOf(new Flatten());
        if (flatten < 0) {
            return List.of();
        }
        Network network = recipe.network().with(flatten, new GlobalMaxPool1D());
        return List.of(
                NetworkFixes.fix(recipe, network, "recipe.fix.poolInsteadOfFlatten", parameters(recipe, network)));
    }

    private static long parameters(Recipe recipe, Network network) {
        return trace(recipe, network).parameters();
    }

    private static ShapeTrace trace(Recipe recipe, Network network) {
        return recipe.withNetwork(network).trace();
    }
}
