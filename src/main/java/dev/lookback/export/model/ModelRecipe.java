package dev.lookback.export.model;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.MisfitMessages;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Misfit;
import dev.lookback.network.layer.Shape;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import dev.lookback.window.WindowSpec;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Recipe of a model file, checked to be trainable. The check needs no series, and precedes any allocation of the sizes that the
 * recipe asks for.
 */
final class ModelRecipe {

    /** Limit on parameters, rows, and activations of one window: more than any memory can train. */
    static final int MAX_NUMBERS = 100_000_000;

    private ModelRecipe() {}

    /** @throws ModelFileException naming the field */
    static Recipe read(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            Recipe recipe = RecipeFile.fromJson(text);
            checkColumns(recipe.data().features());
            check(recipe.windows());
            check(recipe.trace());
            return recipe;
        } catch (RecipeFormatException e) {
            throw new ModelFileException(e.reason(), e);
        } catch (CharacterCodingException e) {
            throw new ModelFileException(Message.of("export.model.notText"), e);
        }
    }

    private static void checkColumns(List<String> features) {
        require(!features.isEmpty(), "data.features", "recipe.problem.noFeatures");
        Set<String> seen = new HashSet<>();
        for (String feature : features) {
            require(seen.add(feature), "data.features", "recipe.problem.repeatedFeatures", Excerpt.of(feature));
        }
    }

    private static void check(WindowSpec windows) {
        within("windows.lookback", windows.lookback(), 1);
        within("windows.step", windows.step(), 1);
        within("windows.delay", windows.delay(), 0);
        within("windows.length", windows.length(), 1);
        if (windows.maxGap().isPresent()) {
            within("windows.maxGap", windows.maxGap().getAsInt(), 1);
        }
        require(windows.timeSteps() >= 1, "windows.step", "recipe.problem.stepBeyondLookback", windows.lookback());
        // Beyond this limit the shape trace is that of a shorter window.
        require(
                windows.timeSteps() <= WindowSpec.MAX_TIME_STEPS,
                "windows.lookback",
                "recipe.problem.tooManyTimeSteps",
                windows.timeSteps(),
                WindowSpec.MAX_TIME_STEPS);
    }

    private static void within(String field, int value, int minimum) {
        require(value >= minimum, field, minimum == 0 ? "recipe.problem.notNegative" : "recipe.problem.atLeastOne");
        require(value <= MAX_NUMBERS, field, "export.model.most", MAX_NUMBERS);
    }

    private static void check(ShapeTrace trace) {
        require(!trace.layers().isEmpty(), "network", "recipe.problem.noLayers");
        long values = 0;
        long parameters = 0;
        for (int i = 0; i < trace.layers().size(); i++) {
            LayerTrace layer = trace.layers().get(i);
            String field = "network.layers[" + i + "]";
            layer.misfit().ifPresent(misfit -> {
                throw invalid(
                        misfit instanceof Misfit.BadField bad ? field + "." + bad.field() : field,
                        MisfitMessages.message(layer.layer(), misfit));
            });
            // Checked layer by layer, so that the sums cannot overflow.
            parameters += layer.parameters();
            values +=
                    values(layer.input().orElseThrow()) + values(layer.output().orElseThrow());
            require(parameters <= MAX_NUMBERS, field, "export.model.manyParameters", MAX_NUMBERS);
            require(values <= MAX_NUMBERS, field, "export.model.manyValues", MAX_NUMBERS);
        }
    }

    private static long values(Shape shape) {
        return shape instanceof Shape.Sequence sequence
                ? (long) sequence.channels() * sequence.timeSteps()
                : ((Shape.Vector) shape).units();
    }

    private static void require(boolean valid, String field, String problem, Object... arguments) {
        if (!valid) {
            throw invalid(field, Message.of(problem, arguments));
        }
    }

    private static ModelFileException invalid(String field, Message problem) {
        return new ModelFileException(Message.of("export.model.field", field, problem), null);
    }
}
