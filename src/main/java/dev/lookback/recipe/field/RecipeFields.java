package dev.lookback.recipe.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.lookback.network.Network;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.recipe.json.RecipeJson;
import dev.lookback.text.Message;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.scale.ScalerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every single value of a recipe that can be varied, by its path, through the recipe's own JSON: so its types are checked. */
public final class RecipeFields {

    private static final String LAYERS = "network.layers";
    private static final String COUNT = ".count";

    private static final Map<String, Class<? extends Enum<?>>> WORDS = Map.of(
            "padding", Padding.class,
            "activation", Activation.class,
            "context", Context.class,
            "scaler", ScalerKind.class,
            "targetForm", TargetForm.class,
            "alignment", Alignment.class);

    private static final Map<String, Class<?>> TYPES = Map.of(
            "optimizer", Optimizer.class,
            "loss", Loss.class,
            "schedule", Schedule.class);

    /** What a kind of something has in its other fields when it is chosen by its kind alone. */
    private static final List<Record> USUAL = List.of(
            Optimizer.RmsProp.keras(),
            Optimizer.Adam.keras(),
            Optimizer.AdamW.keras(),
            Optimizer.Nadam.keras(),
            Optimizer.Sgd.keras(),
            new Loss.Mae(),
            new Loss.Mse(),
            new Loss.Huber(1),
            new Loss.Quantile(0.5),
            new Schedule.Constant(),
            new Schedule.Step(10, 0.5),
            new Schedule.Exponential(0.95),
            new Schedule.Cosine(0),
            new Schedule.OnPlateau(3, 0.5, 0));

    private final List<RecipeField> all = new ArrayList<>();

    private RecipeFields(Recipe recipe) {
        ObjectNode tree = RecipeFile.toTree(recipe);
        tree.remove(List.of("version", "data", "splits"));
        collect("", tree);
        ArrayNode layers = (ArrayNode) tree.at("/network/layers");
        for (int i = 0; i < layers.size(); i++) {
            all.add(new RecipeField(
                    layer(i) + COUNT, RecipeField.Kind.WHOLE_NUMBER, String.valueOf(run(layers, i)), List.of()));
        }
    }

    /** All of them, in the order of the recipe. */
    public static List<RecipeField> of(Recipe recipe) {
        return List.copyOf(new RecipeFields(recipe).all);
    }

    /**
     * The field of that name: its path, or as much of the path's end as tells it apart ({@code lookback},
     * {@code layers[0].filters}).
     *
     * @throws RecipeFieldException if there is none, or more than one
     */
    public static RecipeField find(Recipe recipe, String name) {
        List<RecipeField> fields = new RecipeFields(recipe).all;
        List<RecipeField> found =
                fields.stream().filter(f -> isCalled(f.path(), name)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            throw wrong(Message.of("recipe.field.several", name, paths(found)), null);
        }
        String last = lastName(name);
        List<RecipeField> near = fields.stream()
                .filter(f -> lastName(f.path()).equalsIgnoreCase(last)
                        || lastName(f.path()).toLowerCase().contains(last.toLowerCase()))
                .toList();
        throw wrong(
                near.isEmpty()
                        ? Message.of("recipe.field.unknown", name)
                        : Message.of("recipe.field.unknownNear", name, paths(near)),
                null);
    }

    private static boolean isCalled(String path, String name) {
        return path.equals(name) || path.endsWith("." + name);
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String paths(List<RecipeField> fields) {
        return String.join(", ", fields.stream().map(RecipeField::path).toList());
    }

    /**
     * The recipe with another value in one field.
     *
     * @param field of this recipe, or of one that differs from it in other fields
     * @throws RecipeFieldException if the recipe has no such field, or it cannot be that
     */
    public static Recipe with(Recipe recipe, RecipeField field, String value) {
        return with(recipe, Map.of(field, value));
    }

    /**
     * The recipe with other values in some fields. How often a layer is there comes last, from the last layer on, since it moves
     * those behind it.
     *
     * @throws RecipeFieldException if the recipe has no such field, or it cannot be that
     */
    public static Recipe with(Recipe recipe, Map<RecipeField, String> values) {
        ObjectNode tree = RecipeFile.toTree(recipe);
        Map<RecipeField, String> counts =
                new TreeMap<>(Comparator.comparing(RecipeField::path).reversed());
        values.forEach((field, value) -> {
            if (field.path().endsWith(COUNT)) {
                counts.put(field, value);
            } else {
                set(tree, field, value);
            }
        });
        Recipe changed = parsed(tree, values);
        for (Map.Entry<RecipeField, String> count : counts.entrySet()) {
            changed = withCount(changed, count.getKey(), count.getValue());
        }
        return changed;
    }

    private static void set(ObjectNode tree, RecipeField field, String value) {
        int dot = field.path().lastIndexOf('.');
        JsonNode parent = tree.at(pointer(dot < 0 ? "" : field.path().substring(0, dot)));
        if (!(parent instanceof ObjectNode there)) {
            throw wrong(Message.of("recipe.field.unknown", field.path()), null);
        }
        there.set(lastName(field.path()), node(field, value));
    }

    private static Recipe parsed(ObjectNode tree, Map<RecipeField, String> values) {
        try {
            return RecipeFile.fromTree(tree);
        } catch (RecipeFormatException e) {
            String fields = values.keySet().stream().map(RecipeField::path).collect(Collectors.joining(", "));
            throw wrong(Message.of("recipe.field.wrongValue", fields, String.join(", ", values.values())), e);
        }
    }

    private static JsonNode node(RecipeField field, String value) {
        if (TYPES.containsKey(lastName(field.path()))) {
            return USUAL.stream()
                    .filter(TYPES.get(lastName(field.path()))::isInstance)
                    .map(usual -> RecipeJson.MAPPER.<JsonNode>valueToTree(usual))
                    .filter(usual -> usual.path("type").asText().equals(value))
                    .findFirst()
                    .orElseThrow(() -> notOne(field, value));
        }
        if (field.kind() == RecipeField.Kind.CHOICE) {
            if (!field.choices().contains(value)) {
                throw notOne(field, value);
            }
            return value.equals("true") || value.equals("false")
                    ? JsonNodeFactory.instance.booleanNode(value.equals("true"))
                    : TextNode.valueOf(value);
        }
        double number = number(field, value);
        if (field.kind() == RecipeField.Kind.NUMBER) {
            return DoubleNode.valueOf(number);
        }
        if (number != Math.rint(number)) {
            throw wrong(Message.of("recipe.field.notWhole", field.path(), value), null);
        }
        return JsonNodeFactory.instance.numberNode((long) number);
    }

    private static RecipeFieldException notOne(RecipeField field, String value) {
        return wrong(Message.of("recipe.field.notOne", field.path(), value, String.join(", ", field.choices())), null);
    }

    private static double number(RecipeField field, String value) {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
            throw notNumber(field, value, null);
        } catch (NumberFormatException e) {
            throw notNumber(field, value, e);
        }
    }

    private static RecipeFieldException notNumber(RecipeField field, String value, Throwable cause) {
        return wrong(Message.of("recipe.field.notNumber", field.path(), value), cause);
    }

    private static Recipe withCount(Recipe recipe, RecipeField field, String value) {
        double count = number(field, value);
        if (count != Math.rint(count) || count < 0) {
            throw wrong(Message.of("recipe.field.notWhole", field.path(), value), null);
        }
        int index = Integer.parseInt(field.path().replaceAll("\\D", ""));
        List<Layer> layers = new ArrayList<>(recipe.network().layers());
        if (index >= layers.size()) {
            throw wrong(Message.of("recipe.field.unknown", field.path()), null);
        }
        if (layers.size() + count > RecipeFile.MOST_LAYERS) {
            throw wrong(Message.of("recipe.field.tooManyLayers", field.path(), value, RecipeFile.MOST_LAYERS), null);
        }
        Layer layer = layers.get(index);
        for (int there = Integer.parseInt(field.value()); there > 0; there--) {
            layers.remove(index);
        }
        for (int i = 0; i < count; i++) {
            layers.add(index, layer);
        }
        return recipe.withNetwork(new Network(layers));
    }

    /** How often a layer stands there, from it on. */
    private static int run(ArrayNode layers, int index) {
        int end = index + 1;
        while (end < layers.size() && layers.get(end).equals(layers.get(index))) {
            end++;
        }
        return end - index;
    }

    private static String layer(int index) {
        return LAYERS + "[" + index + "]";
    }

    private static String pointer(String path) {
        return path.isEmpty()
                ? ""
                : "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private void collect(String path, JsonNode node) {
        String name = lastName(path);
        if (node.isObject() && TYPES.containsKey(name)) {
            List<String> types = Arrays.asList(RecipeJson.types(TYPES.get(name)).split(", "));
            add(path, RecipeField.Kind.CHOICE, node.path("type"), types);
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                collect(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue());
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", node.get(i));
            }
        } else if (WORDS.containsKey(name)) {
            List<String> words = Stream.of(WORDS.get(name).getEnumConstants())
                    .map(RecipeJson::word)
                    .toList();
            add(path, RecipeField.Kind.CHOICE, node, words);
        } else if (node.isBoolean()) {
            add(path, RecipeField.Kind.CHOICE, node, List.of("true", "false"));
        } else if (node.isIntegralNumber()) {
            add(path, RecipeField.Kind.WHOLE_NUMBER, node, List.of());
        } else if (node.isNumber()) {
            add(path, RecipeField.Kind.NUMBER, node, List.of());
        } else if (name.equals("clipNorm")) {
            add(path, RecipeField.Kind.NUMBER, TextNode.valueOf(""), List.of());
        }
    }

    private void add(String path, RecipeField.Kind kind, JsonNode value, List<String> choices) {
        all.add(new RecipeField(path, kind, value.asText(), choices));
    }

    private static RecipeFieldException wrong(Message reason, Throwable cause) {
        return new RecipeFieldException(reason, cause);
    }
}
