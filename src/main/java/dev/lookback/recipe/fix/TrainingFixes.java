package dev.lookback.recipe.fix;

import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import dev.lookback.recipe.check.Problem;
import dev.lookback.text.Message;
import dev.lookback.window.weight.RowWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Candidate fixes of training hyperparameters out of bounds: the default value. */
final class TrainingFixes {

    private static final Pattern SPAN = Pattern.compile("\\.spans\\[(\\d+)]");

    private TrainingFixes() {}

    static List<Fix> of(Recipe recipe, Problem problem) {
        Training training = recipe.training();
        String setting = problem.field().split("\\.")[1];
        if (problem.message().key().endsWith(".nothingToWatch")) {
            return setting.equals("schedule")
                    ? fix(recipe, "constantRate", "", training.withSchedule(new Schedule.Constant()))
                    : fix(recipe, "noEarlyStopping", "", training.withEarlyStopping(Optional.empty()));
        }
        return switch (setting) {
            case "learningRate" -> fix(recipe, "use", "0.001", training.withLearningRate(1e-3));
            case "batchSize" -> fix(recipe, "use", "64", training.withBatchSize(64));
            case "epochs" -> fix(recipe, "use", "10", training.withEpochs(10));
            case "clipNorm" -> fix(recipe, "use", "1", training.withClipNorm(OptionalDouble.of(1)));
            case "l2" -> fix(recipe, "use", "0", training.withL2(0));
            case "optimizer" -> fix(recipe, "usual", "", training.withOptimizer(defaults(training.optimizer())));
            case "schedule" -> fix(recipe, "usual", "", training.withSchedule(defaults(training.schedule())));
            case "loss" -> fix(recipe, "usual", "", training.withLoss(defaults(training.loss())));
            case "earlyStopping" ->
                fix(recipe, "usual", "", training.withEarlyStopping(Optional.of(new EarlyStopping(5, 0))));
            case "rowWeights" -> weights(recipe, training.rowWeights(), problem.field());
            default -> List.of();
        };
    }

    private static List<Fix> weights(Recipe recipe, RowWeights weights, String field) {
        if (field.endsWith(".halfLife")) {
            return fix(recipe, "noHalfLife", "", training(recipe, weights.withHalfLife(OptionalDouble.empty())));
        }
        Matcher span = SPAN.matcher(field);
        if (!span.find()) {
            return fix(recipe, "noSpans", "", training(recipe, weights.withSpans(List.of())));
        }
        List<RowWeights.Span> others = new ArrayList<>(weights.spans());
        others.remove(Integer.parseInt(span.group(1)));
        return fix(recipe, "noSpan", "", training(recipe, weights.withSpans(others)));
    }

    private static Training training(Recipe recipe, RowWeights weights) {
        return recipe.training().withRowWeights(weights);
    }

    private static List<Fix> fix(Recipe recipe, String label, String value, Training training) {
        return List.of(new Fix(Message.of("recipe.fix." + label, value), recipe.withTraining(training)));
    }

    private static Optimizer defaults(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.RmsProp) {
            return Optimizer.RmsProp.keras();
        }
        if (optimizer instanceof Optimizer.AdamW) {
            return Optimizer.AdamW.keras();
        }
        if (optimizer instanceof Optimizer.Nadam) {
            return Optimizer.Nadam.keras();
        }
        return optimizer instanceof Optimizer.Sgd ? Optimizer.Sgd.keras() : Optimizer.Adam.keras();
    }

    private static Schedule defaults(Schedule schedule) {
        if (schedule instanceof Schedule.Step) {
            return new Schedule.Step(10, 0.5);
        }
        if (schedule instanceof Schedule.Exponential) {
            return new Schedule.Exponential(0.95);
        }
        if (schedule instanceof Schedule.Cosine) {
            return new Schedule.Cosine(0);
        }
        return schedule instanceof Schedule.OnPlateau ? new Schedule.OnPlateau(3, 0.5, 0) : schedule;
    }

    private static Loss defaults(Loss loss) {
        if (loss instanceof Loss.Huber) {
            return new Loss.Huber(1);
        }
        return loss instanceof Loss.Quantile ? new Loss.Quantile(0.5) : loss;
    }
}
