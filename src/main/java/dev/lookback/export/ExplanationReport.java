package dev.lookback.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.explain.DecidingSpan;
import dev.lookback.explain.DecidingSpans;
import dev.lookback.explain.Explanation;
import dev.lookback.explain.InputGradients;
import dev.lookback.explain.LearnedFilters;
import dev.lookback.explain.Occlusion;
import dev.lookback.explain.PermutationImportance;
import dev.lookback.explain.PermutationImportance.Loss;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.window.WindowSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Report of an explanation as JSON: the largest attributions of each kind, in units of the target. */
public final class ExplanationReport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SPANS = 20;
    private static final int FILTERS = 8;
    private static final int ROWS = 20;

    private final Recipe recipe;
    private final Series series;

    private ExplanationReport(Recipe recipe, Series series) {
        this.recipe = recipe;
        this.series = series;
    }

    public static ObjectNode of(Explanation explanation, Recipe recipe, Series series) {
        return new ExplanationReport(recipe, series).node(explanation);
    }

    private ObjectNode node(Explanation explanation) {
        WindowSpec spec = recipe.windows();
        ObjectNode node = JSON.createObjectNode();
        ObjectNode newest = node.putObject("newestForecast");
        row(newest, "newestRow", spec.newestRow(explanation.anchor()));
        newest.put("targetRow", spec.targetRow(explanation.anchor()));
        explanation.spans().ifPresentOrElse(spans -> add(newest, spans), () -> newest.putNull("decidingSpans"));
        newest.set("inputs", inputs(explanation.slopes(), explanation.anchor()));
        newest.set("occlusion", occlusion(explanation.occlusion(), explanation.anchor()));
        LearnedFilters learned = explanation.learned();
        ObjectNode permutation = node.putObject("permutationImportance");
        permutation.put("split", learned.split().name().toLowerCase(Locale.ROOT));
        learned.importance().ifPresent(importance -> add(permutation, importance));
        ArrayNode filters = node.putArray("filters");
        learned.filters().forEach(layer -> filters.add(filters(layer)));
        return node;
    }

    private void add(ObjectNode newest, DecidingSpans spans) {
        Report.put(newest, "forecast", spans.forecast());
        newest.put("exact", spans.exact());
        ArrayNode array = newest.putArray("decidingSpans");
        for (DecidingSpan span :
                spans.spans().subList(0, Math.min(SPANS, spans.spans().size()))) {
            ObjectNode each = array.addObject();
            row(each, "firstRow", span.firstRow());
            row(each, "lastRow", span.lastRow());
            Report.put(each, "weight", span.weight());
            Report.put(each, "size", span.size());
            each.put("features", span.features().size());
        }
    }

    /** Of each feature the time step with the largest gradient. */
    private ArrayNode inputs(InputGradients slopes, int anchor) {
        ArrayNode array = JSON.createArrayNode();
        for (int f = 0; f < slopes.features(); f++) {
            int largest = f * slopes.timeSteps();
            for (int i = largest; i < (f + 1) * slopes.timeSteps(); i++) {
                largest = Math.abs(slopes.slopes()[i]) > Math.abs(slopes.slopes()[largest]) ? i : largest;
            }
            ObjectNode each = array.addObject();
            each.put("feature", recipe.data().features().get(f));
            row(each, "row", recipe.windows().inputRow(anchor, largest % slopes.timeSteps()));
            Report.put(each, "slope", slopes.slopes()[largest]);
        }
        return array;
    }

    /** All features, and the rows whose occlusion changes the forecast most. */
    private ObjectNode occlusion(Occlusion found, int anchor) {
        ObjectNode node = JSON.createObjectNode();
        node.put("fill", "trainMean");
        node.put("rowsTogether", found.block());
        ArrayNode features = node.putArray("features");
        for (int f = 0; f < found.byFeature().length; f++) {
            ObjectNode each = features.addObject();
            each.put("feature", recipe.data().features().get(f));
            Report.put(each, "moved", found.byFeature()[f]);
        }
        ArrayNode rows = node.putArray("rows");
        IntStream.iterate(0, step -> step < found.timeSteps(), step -> step + found.block())
                .boxed()
                .sorted(Comparator.comparingDouble(step -> -Math.abs(found.byTimeStep()[step])))
                .limit(ROWS)
                .forEach(step -> {
                    int last = Math.min(found.timeSteps(), step + found.block()) - 1;
                    ObjectNode each = rows.addObject();
                    row(each, "firstRow", recipe.windows().inputRow(anchor, step));
                    row(each, "lastRow", recipe.windows().inputRow(anchor, last));
                    Report.put(each, "moved", found.byTimeStep()[step]);
                });
        return node;
    }

    private void add(ObjectNode permutation, PermutationImportance importance) {
        permutation.put("windows", importance.windows());
        permutation.put("repeats", importance.repeats());
        Report.put(permutation, "maeUnits", importance.mae());
        ArrayNode features = permutation.putArray("features");
        for (int f = 0; f < importance.features().size(); f++) {
            ObjectNode each = features.addObject();
            each.put("feature", recipe.data().features().get(f));
            add(each, importance.features().get(f));
        }
        ArrayNode lags = permutation.putArray("lags");
        List<PermutationImportance.Block> blocks = importance.blocks();
        for (PermutationImportance.Block block : blocks) {
            ObjectNode each = lags.addObject();
            each.put("rowsBeforeTargetFrom", lag(block.lastStep()));
            each.put("rowsBeforeTargetTo", lag(block.firstStep()));
            add(each, block.all());
        }
    }

    private int lag(int timeStep) {
        return recipe.windows().targetRow(0) - recipe.windows().inputRow(0, timeStep);
    }

    private static void add(ObjectNode node, Loss loss) {
        Report.put(node, "maeAdded", loss.mean());
        Report.put(node, "deviation", loss.deviation());
    }

    private static ObjectNode filters(LearnedFilters.Filters layer) {
        ObjectNode node = JSON.createObjectNode();
        node.put("layer", layer.stage().layer());
        if (!layer.stage().isWhole()) {
            node.put("part", layer.stage().part().name().toLowerCase(Locale.ROOT));
        }
        ArrayNode array = node.putArray("mostUsed");
        for (int filter :
                layer.order().subList(0, Math.min(FILTERS, layer.order().size()))) {
            ObjectNode each = array.addObject();
            each.put("filter", filter);
            Report.put(each, "use", layer.use()[filter]);
        }
        return node;
    }

    private void row(ObjectNode node, String name, int row) {
        node.put(name, row);
        label(row).ifPresent(label -> node.put(name.replace("Row", "Time").replace("row", "time"), label));
    }

    private Optional<String> label(int row) {
        return series.hasTime() && row >= 0 && row < series.rows() ? Optional.of(series.label(row)) : Optional.empty();
    }
}
