package dev.lookback.recipe.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.lookback.network.Network;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.recipe.json.RecipeJson;
import dev.lookback.text.Message;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.scale.ScalerKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Fields of a recipe that can be varied, read and set by path through the recipe's JSON, which checks their types. */
public final class RecipeFields {

    private static final String LAYERS = "network.layers";
    private static final String ADDED = "data.preparation.added";
    private static final String COUNT = ".count";

    private static final Map<String, Class<? extends Enum<?>>> ENUMS = Map.of(
            "padding", Padding.class,
            "activation", Activation.class,
            "context", Context.class,
            "scaler", ScalerKind.class,
            "targetForm", TargetForm.class,
            "alignment", Alignment.class);

    private final List<RecipeField> all = new ArrayList<>();

    private RecipeFields(Recipe recipe) {
        ObjectNode tree = RecipeFile.toTree(recipe);
        JsonNode added = tree.at(pointer(ADDED));
        for (int i = 0; i < added.size(); i++) {
            add(
                    ADDED + "[" + i + "].expression",
                    RecipeField.Kind.FORMULA,
                    added.get(i).path("expression"),
                    List.of());
        }
        tree.remove(List.of("version", "data", "splits"));
        collect("", tree);
        ArrayNode layers = (ArrayNode) tree.at("/network/layers");
        for (int i = 0; i < layers.size(); i++) {
            all.add(new RecipeField(
                    layer(i) + COUNT,
                    RecipeField.Kind.WHOLE_NUMBER,
                    String.valueOf(repetitions(layers, i)),
                    List.of()));
        }
    }

    /** All fields, in the order of the recipe. */
    public static List<RecipeField> of(Recipe recipe) {
        return List.copyOf(new RecipeFields(recipe).all);
    }

    /**
     * Finds a field by its path, or by a suffix of the path that is unique ({@code lookback}, {@code layers[0].filters}).
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
            throw new RecipeFieldException(Message.of("recipe.field.several", name, paths(found)));
        }
        String last = RecipeField.lastName(name);
        List<RecipeField> similar = fields.stream()
                .filter(f -> f.name().equalsIgnoreCase(last)
                        || f.name().toLowerCase().contains(last.toLowerCase()))
                .toList();
        throw new RecipeFieldException(
                similar.isEmpty()
                        ? Message.of("recipe.field.unknown", name)
                        : Message.of("recipe.field.unknownNear", name, paths(similar)));
    }

    private static boolean isCalled(String path, String name) {
        return path.equals(name) || path.endsWith("." + name);
    }

    private static List<String> paths(Collection<RecipeField> fields) {
        return fields.stream().map(RecipeField::path).toList();
    }

    /**
     * Sets one field.
     *
     * @param field of this recipe, or of one that differs from it in other fields
     * @throws RecipeFieldException if the recipe has no such field, or the field cannot have that value
     */
    public static Recipe with(Recipe recipe, RecipeField field, String value) {
        return with(recipe, Map.of(field, value));
    }

    /**
     * Sets several fields. Numbers of layers are set last, starting from the last layer, since they shift the layers after them.
     *
     * @throws RecipeFieldException if the recipe has no such field, or a field cannot have that value
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
        if (!(parent instanceof ObjectNode object)) {
            throw new RecipeFieldException(Message.of("recipe.field.unknown", field.path()));
        }
        object.set(field.name(), FieldJson.toJson(field, value));
    }

    private static Recipe parsed(ObjectNode tree, Map<RecipeField, String> values) {
        try {
            return RecipeFile.fromTree(tree);
        } catch (RecipeFormatException e) {
            throw new RecipeFieldException(
                    Message.of("recipe.field.wrongValue", paths(values.keySet()), List.copyOf(values.values())), e);
        }
    }

    private static Recipe withCount(Recipe recipe, RecipeField field, String value) {
        double count = FieldJson.number(field, value);
        if (count != Math.rint(count) || count < 0) {
            throw new RecipeFieldException(Message.of("recipe.field.notWhole", field.path(), value));
        }
        int index = Integer.parseInt(field.path().replaceAll("\\D", ""));
        List<Layer> layers = new ArrayList<>(recipe.network().layers());
        if (index >= layers.size()) {
            throw new RecipeFieldException(Message.of("recipe.field.unknown", field.path()));
        }
        if (layers.size() + count > RecipeFile.MAX_LAYERS) {
            throw new RecipeFieldException(
                    Message.of("recipe.field.tooManyLayers", field.path(), value, RecipeFile.MAX_LAYERS));
        }
        Layer layer = layers.get(index);
        for (int old = Integer.parseInt(field.value()); old > 0; old--) {
            layers.remove(index);
        }
        for (int i = 0; i < count; i++) {
            layers.add(index, layer);
        }
        return recipe.withNetwork(new Network(layers));
    }

    /** Number of equal layers in a row, from this one on. */
    private static int repetitions(ArrayNode layers, int index) {
        int end = index + 1;
        while (end < layers.size() && layers.get(end).equals(layers.get(index))) {
            end++;
        }
        return end - index;
    }

    private static String layer(int index) {
        return LAYERS + "[" + index + "]";
    }

    /** JSON pointer of a path. */
    static String pointer(String path) {
        return path.isEmpty()
                ? ""
                : "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private void collect(String path, JsonNode node) {
        String name = RecipeField.lastName(path);
        if (node.isObject() && FieldJson.TYPES.containsKey(name)) {
            List<String> types = RecipeJson.types(FieldJson.TYPES.get(name));
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
        } else if (ENUMS.containsKey(name)) {
            List<String> words = Stream.of(ENUMS.get(name).getEnumConstants())
                    .map(RecipeJson::word)
                    .toList();
            add(path, RecipeField.Kind.CHOICE, node, words);
        } else if (node.isBoolean()) {
            add(path, RecipeField.Kind.CHOICE, node, List.of("true", "false"));
        } else if (node.isIntegralNumber()) {
            add(path, RecipeField.Kind.WHOLE_NUMBER, node, List.of());
        } else if (node.isNumber()) {
            add(path, RecipeField.Kind.NUMBER, node, List.of());
        } else if (name.equals("maxGap")) {
            add(path, RecipeField.Kind.WHOLE_NUMBER, TextNode.valueOf(""), List.of());
        } else if (name.equals("clipNorm") || name.equals("halfLife")) {
            add(path, RecipeField.Kind.NUMBER, TextNode.valueOf(""), List.of());
        }
    }

    private void add(String path, RecipeField.Kind kind, JsonNode value, List<String> choices) {
        all.add(new RecipeField(path, kind, value.asText(), choices));
    }
}
