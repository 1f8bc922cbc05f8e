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
 * Recipe of a model: one that could be trained, since it was. Checked without a series, and before anything of the size that it
 * asks for is made.
 */
final class ModelRecipe {

    /** Parameters, rows, or values of one window on its way through the network: more than any memory here can train. */
    static final int MOST_NUMBERS = 100_000_000;

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
        require(windows.timeSteps() >= 1, "windows.step", "recipe.problem.stepBeyondLookback", windows.lookback());
        // Beyond it the trace is that of a shorter window.
        require(
                windows.timeSteps() <= WindowSpec.MOST_TIME_STEPS,
                "windows.lookback",
                "recipe.problem.tooManyTimeSteps",
                windows.timeSteps(),
                WindowSpec.MOST_TIME_STEPS);
    }

    private static void within(String field, int value, int least) {
        require(value >= least, field, least == 0 ? "recipe.problem.notNegative" : "recipe.problem.atLeastOne");
        require(value <= MOST_NUMBERS, field, "export.model.most", MOST_NUMBERS);
    }

    private static void check(ShapeTrace trace) {
        require(!trace.layers().isEmpty(), "network", "recipe.problem.noLayers");
        long values = 0;
        long parameters = 0;
        for (int i = 0; i < trace.layers().size(); i++) {
            LayerTrace layer = trace.layers().get(i);
            String field = "network.layers[" + i + "]";
            layer.misfit().ifPresent(misfit -> {
                throw wrong(
                        misfit instanceof Misfit.BadField bad ? field + "." + bad.field() : field,
                        MisfitMessages.message(layer.layer(), misfit));
            });
            // One at a time: no sum of so few can overflow.
            parameters += layer.parameters();
            values +=
                    values(layer.input().orElseThrow()) + values(layer.output().orElseThrow());
            require(parameters <= MOST_NUMBERS, field, "export.model.manyParameters", MOST_NUMBERS);
            require(values <= MOST_NUMBERS, field, "export.model.manyValues", MOST_NUMBERS);
        }
    }

    private static long values(Shape shape) {
        return shape instanceof Shape.Sequence sequence
                ? (long) sequence.channels() * sequence.timeSteps()
                : ((Shape.Vector) shape).units();
    }

    private static void require(boolean kept, String field, String problem, Object... arguments) {
        if (!kept) {
            throw wrong(field, Message.of(problem, arguments));
        }
    }

    private static ModelFileException wrong(String field, Message what) {
        return new ModelFileException(Message.of("export.model.field", field, what), null);
    }
}
