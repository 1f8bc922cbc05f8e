package dev.lookback.app.runs.naming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lookback.app.widget.entry.Numbers;
import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.app.widget.problem.FieldValues;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.RecipeDiff;
import dev.lookback.recipe.field.RecipeDiff.Change;
import dev.lookback.runs.RecipeOrigin;
import dev.lookback.text.Texts;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names of runs made of what differs, "lookback 80, filters 32", with the words of the forms. Pure, never stored. */
public final class AutomaticNames {

    private static final int MOST = 3;
    private static final MathContext DIGITS = new MathContext(4);
    private static final int LONGEST_VALUE = 24;
    private static final Pattern OF_LAYER = Pattern.compile("network\\.layers\\[\\d+]\\.(.+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AutomaticNames() {}

    /** Name by what a run's recipe has changed in the one it was made from; empty where nothing is known to differ. */
    public static String of(RecipeOrigin origin, Texts texts) {
        return origin.base()
                .map(base -> named(RecipeDiff.between(base, origin.recipe()), origin.recipe(), texts))
                .orElse("");
    }

    /** Names by what differs among recipes, in their order; empty where they do not differ. */
    public static List<String> among(List<Recipe> recipes, Texts texts) {
        List<RecipeDiff.Difference> differences = recipes.size() < 2 ? List.of() : RecipeDiff.among(recipes);
        return IntStream.range(0, recipes.size())
                .mapToObj(i -> named(
                        differences.stream()
                                .map(difference -> new Change(
                                        difference.field(),
                                        difference.values().get(0),
                                        difference.values().get(i)))
                                .toList(),
                        recipes.get(i),
                        texts))
                .toList();
    }

    private static String named(List<Change> changes, Recipe recipe, Texts texts) {
        List<Change> telling = changes.stream()
                .filter(change -> FieldRanks.isTelling(change.field()))
                .sorted(Comparator.comparing(Change::field, FieldRanks.order()))
                .toList();
        List<String> parts = words(telling.isEmpty() ? seed(changes) : telling, recipe, texts);
        String first = texts.list(parts.stream().limit(MOST).toList());
        return parts.size() > MOST ? texts.get("app.runs.auto.more", first, parts.size() - MOST) : first;
    }

    private static List<Change> seed(List<Change> changes) {
        return changes.stream().filter(change -> change.field().equals("seed")).toList();
    }

    /** A change that several layers share is told once; of which layer, only where others have that field too. */
    private static List<String> words(List<Change> changes, Recipe recipe, Texts texts) {
        Map<List<String>, List<Change>> shared = new LinkedHashMap<>();
        for (Change change : changes) {
            Matcher layer = OF_LAYER.matcher(change.field());
            shared.computeIfAbsent(
                            layer.matches()
                                    ? List.of(layer.group(1), change.after())
                                    : List.of(change.field(), change.before()),
                            key -> new ArrayList<>())
                    .add(change);
        }
        return shared.values().stream()
                .map(same -> {
                    Change first = same.get(0);
                    Matcher layer = OF_LAYER.matcher(first.field());
                    boolean all = layer.matches() && (same.size() > 1 || layersWith(layer.group(1), recipe) == 1);
                    return words(all ? "layer." + layer.group(1) : first.field(), first, texts);
                })
                .toList();
    }

    private static long layersWith(String field, Recipe recipe) {
        return recipe.network().layers().stream()
                .filter(layer -> Arrays.stream(layer.getClass().getRecordComponents())
                        .anyMatch(component -> component.getName().equals(field)))
                .count();
    }

    private static String words(String named, Change change, Texts texts) {
        JsonNode after = json(change.after());
        if (change.field().startsWith("network.layers[")
                && !OF_LAYER.matcher(change.field()).matches()) {
            return change.after().isEmpty()
                    ? texts.get("app.runs.auto.removed", kind(json(change.before())))
                    : texts.get("app.runs.auto.added", kind(after));
        }
        String name = FieldNames.of(texts, named).replace(" · ", " ").toLowerCase(texts.locale());
        return texts.get("app.runs.auto.field", name, value(change, after, texts));
    }

    private static String kind(JsonNode layer) {
        return layer.path("type").asText();
    }

    private static String value(Change change, JsonNode after, Texts texts) {
        if (after.isArray() && after.size() > 1) {
            return Integer.toString(after.size());
        }
        if (after.isFloatingPointNumber()) {
            double rounded = after.decimalValue().round(DIGITS).doubleValue();
            return Numbers.write(rounded, texts.locale());
        }
        String json = after.isObject() && after.has("type") ? after.get("type").toString() : change.after();
        String value = FieldValues.of(texts, change.field(), json);
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
