package dev.lookback.recipe.fix;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem;
import dev.lookback.series.MissingPolicy;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.window.TargetForm;
import dev.lookback.window.scale.ScalerKind;
import java.util.ArrayList;
import java.util.List;

/** Candidate fixes of features, target, scaler and target form. */
final class DataFixes {

    private DataFixes() {}

    static List<Fix> of(Recipe recipe, Series series, Problem problem) {
        return switch (problem.field()) {
            case "data.features" -> features(recipe, series);
            case "data.target" -> target(recipe, series);
            case "data.options.missing" ->
                List.of(new Fix(
                        Message.of("recipe.fix.carryForward"),
                        recipe.withData(recipe.data()
                                .withOptions(recipe.data().options().withMissing(MissingPolicy.CARRY_FORWARD)))));
            case "scaler" ->
                List.of(new Fix(Message.of("recipe.fix.standardScaler"), recipe.withScaler(ScalerKind.STANDARD)));
            case "targetForm" ->
                List.of(
                        new Fix(Message.of("recipe.fix.level"), recipe.withTargetForm(TargetForm.LEVEL)),
                        new Fix(Message.of("recipe.fix.change"), recipe.withTargetForm(TargetForm.CHANGE)));
            default -> List.of();
        };
    }

    private static List<Fix> features(Recipe recipe, Series series) {
        List<String> known = recipe.data().features().stream()
                .filter(series.features()::contains)
                .distinct()
                .toList();
        List<Fix> fixes = new ArrayList<>();
        if (!known.isEmpty()) {
            fixes.add(columns(recipe, "recipe.fix.knownFeatures", known));
        }
        fixes.add(columns(recipe, "recipe.fix.allFeatures", series.features()));
        return fixes;
    }

    private static Fix columns(Recipe recipe, String label, List<String> features) {
        return new Fix(
                Message.of(label, features.size(), features),
                recipe.withData(recipe.data().withFeatures(features)));
    }

    private static List<Fix> target(Recipe recipe, Series series) {
        List<Fix> fixes = new ArrayList<>();
        series.features().stream()
                .filter(name -> name.equalsIgnoreCase(recipe.data().target().strip()))
                .forEach(name -> fixes.add(target(recipe, name)));
        if (!series.features().isEmpty()) {
            fixes.add(target(recipe, series.targetGuess()));
        }
        return fixes;
    }

    private static Fix target(Recipe recipe, String name) {
        return new Fix(
                Message.of("recipe.fix.target", name),
                recipe.withData(recipe.data().withTarget(name)));
    }
}
