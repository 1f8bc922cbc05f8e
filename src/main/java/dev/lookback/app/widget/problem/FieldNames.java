package dev.lookback.app.widget.problem;

import dev.lookback.recipe.field.RecipeDiff.Change;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Display names of the recipe's fields, as in the forms. Layers are numbered from 1. */
public final class FieldNames {

    private static final Pattern LAYER = Pattern.compile("network\\.layers\\[(\\d+)](?:\\.(.+))?");

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private FieldNames() {}

    /**
     * @param path of the field in the recipe's JSON
     */
    public static String of(Texts texts, String path) {
        Matcher layer = LAYER.matcher(path);
        if (layer.matches()) {
            String number = layerNumber(path).orElseThrow();
            return layer.group(2) == null
                    ? texts.get("app.widget.layer", number)
                    : ofLayer(texts, number, layer.group(2));
        }
        // Fields that no form shows keep their names in the file.
        return find(texts, path)
                .or(() -> find(texts, INDEX.matcher(path).replaceAll("")))
                .orElse(path);
    }

    /** The number of the layer that a path leads to, from 1, as text; empty for fields of no layer. */
    static Optional<String> layerNumber(String path) {
        Matcher layer = LAYER.matcher(path);
        return layer.matches() ? Optional.of(String.valueOf(Integer.parseInt(layer.group(1)) + 1)) : Optional.empty();
    }

    /** The name of a changed field; a layer that has another number than before has both: "Layer 3 (was 2) kernel size". */
    static String of(Texts texts, Change change) {
        Matcher layer = LAYER.matcher(change.field());
        if (change.field().equals(change.former()) || !layer.matches()) {
            return of(texts, change.field());
        }
        String number = texts.get(
                "app.widget.layer.moved",
                layerNumber(change.field()).orElseThrow(),
                layerNumber(change.former()).orElseThrow());
        return layer.group(2) == null ? texts.get("app.widget.layer", number) : ofLayer(texts, number, layer.group(2));
    }

    /**
     * Name of a layer's field: "Layer 2 kernel size".
     *
     * @param number of the layer, from 1, as text
     * @param field its name in the recipe's JSON
     */
    public static String ofLayer(Texts texts, String number, String field) {
        String name = find(texts, "layer." + field).orElse(field);
        return texts.get("app.widget.layer.field", number, inside(texts, name));
    }

    /** A message about a field with its name in place of its path, also before an equals sign: "lookback=30..60". */
    public static Message named(Texts texts, Message message) {
        return new Message(
                message.key(),
                message.arguments().stream()
                        .map(argument -> named(texts, argument))
                        .toList());
    }

    private static Object named(Texts texts, Object argument) {
        if (argument instanceof List<?> items) {
            return items.stream().map(item -> named(texts, item)).toList();
        }
        return argument instanceof String text ? named(texts, text) : argument;
    }

    private static String named(Texts texts, String text) {
        int end = text.indexOf('=');
        String path = end < 0 ? text : text.substring(0, end);
        return LAYER.matcher(path).matches() || find(texts, path).isPresent()
                ? of(texts, path) + text.substring(path.length())
                : text;
    }

    /** The name in the forms; empty for a field that no form shows. */
    public static Optional<String> find(Texts texts, String path) {
        try {
            return Optional.of(texts.get("app.widget.field." + path));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** Name of a field after that of what it belongs to: "Optimizer epsilon". */
    public static String within(Texts texts, String whole, String name) {
        return texts.get("app.widget.field.within", whole, inside(texts, name));
    }

    /** A name within a longer one begins with a small letter, unless it is an abbreviation. */
    private static String inside(Texts texts, String name) {
        boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return isWord && texts.locale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? name.substring(0, 1).toLowerCase(Locale.ENGLISH) + name.substring(1)
                : name;
    }
}
