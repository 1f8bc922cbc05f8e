package dev.lookback.app.runs.filter;

import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.app.widget.problem.FieldValues;
import dev.lookback.recipe.field.FieldType;
import dev.lookback.recipe.field.FieldTypes;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.ScreenNames;
import dev.lookback.runs.query.ScreenNames.Entry;
import dev.lookback.text.Texts;
import dev.lookback.training.RunState;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Display names of all fields of runs, as in the forms and the table. */
public final class RunFieldNames {

    private static final String LAYERS = "network.layers[*]";
    private static final String LAYER = "layers[*]";

    /** A recipe's field, before equal names are told apart. */
    private record Named(String path, String word, String name, Map<String, String> values) {

        String lastName() {
            return path.substring(path.lastIndexOf('.') + 1);
        }
    }

    private final Texts texts;
    private final List<Entry> entries = new ArrayList<>();

    private RunFieldNames(Texts texts) {
        this.texts = texts;
        runs();
        recipes();
    }

    /** Names in the language of the texts; English ones are understood as well. */
    public static ScreenNames of(Texts texts) {
        return new ScreenNames(new RunFieldNames(texts).entries, new RunFieldNames(new Texts(Locale.ENGLISH)).entries);
    }

    // ---- of the run

    private void runs() {
        for (RunField field : RunFields.all()) {
            if (field instanceof RunField.Own own) {
                entries.add(new Entry(texts.get("app.runs.field." + own.word()), own.word(), values(own)));
            } else if (field instanceof RunField.OfSplit score) {
                entries.add(new Entry(name(score), score.word()));
            }
        }
    }

    private String name(RunField.OfSplit score) {
        String name = texts.get("app.runs.score." + score.score().word());
        return score.split() == Split.VALIDATION
                ? name
                : texts.get("app.runs.ofSplit", texts.get("app.judge.split." + score.split()), name);
    }

    private Map<String, String> values(RunField.Own field) {
        Map<String, String> values = new LinkedHashMap<>();
        if (field == RunField.Own.STATE) {
            for (RunState state : RunState.values()) {
                String word = state.name().toLowerCase(Locale.ROOT);
                values.put(word, texts.get("app.runs.state." + word));
            }
        }
        return field == RunField.Own.STARRED ? yesAndNo() : values;
    }

    private Map<String, String> yesAndNo() {
        return Map.of("true", texts.get("app.widget.value.true"), "false", texts.get("app.widget.value.false"));
    }

    // ---- of the recipe

    /** Whether it is a field of an item in a list other than that of the layers: no form gives it a name. */
    static boolean isOfOtherList(String path) {
        return path.contains("[*].") && !path.startsWith(LAYERS);
    }

    private void recipes() {
        List<Named> fields = FieldTypes.all().stream()
                .filter(type -> !isOfOtherList(type.path()))
                .flatMap(type -> named(type).stream())
                .toList();
        Set<String> taken = new HashSet<>(entries.stream().map(Entry::name).toList());
        Map<String, Set<String>> paths = new HashMap<>();
        fields.forEach(field ->
                paths.computeIfAbsent(field.name(), name -> new HashSet<>()).add(field.path()));
        for (Named field : fields) {
            Set<String> alike = paths.get(field.name());
            boolean isUnique = alike.size() == 1 && !taken.contains(field.name());
            entries.add(new Entry(isUnique ? field.name() : qualified(field), field.word(), field.values()));
            if (alike.size() > 1 && alike.stream().allMatch(path -> path.endsWith("." + field.lastName()))) {
                // "Momentum" is that of the optimizer and of layers.
                entries.add(new Entry(field.name(), field.lastName(), field.values()));
            }
            if (field.path().startsWith(LAYERS)) {
                String name = field.path().substring(LAYERS.length() + 1);
                entries.add(
                        new Entry(FieldNames.ofLayer(texts, ScreenNames.NUMBER, name), field.word(), field.values()));
            }
        }
    }

    private Optional<Named> named(FieldType type) {
        if (type.path().equals("seed") || type.path().equals("data.digest")) {
            return Optional.empty(); // the run's own, and no value that anybody reads
        }
        String path = type.path().equals(LAYERS) ? LAYERS + ".type" : type.path();
        String form = path.startsWith(LAYERS)
                ? "layer" + path.substring(LAYERS.length())
                : path.replace(RunField.OfRecipe.EVERY, "");
        return FieldNames.find(texts, form + ".type")
                .or(() -> FieldNames.find(texts, form))
                .map(name -> new Named(path, path.replace(LAYERS, LAYER), name, values(type)));
    }

    private String qualified(Named field) {
        String parent = field.path().substring(0, Math.max(0, field.path().lastIndexOf('.')));
        String whole = parent.equals(LAYERS) ? "network.layers" : parent;
        return FieldNames.find(texts, whole)
                .map(name -> FieldNames.within(texts, name, field.name()))
                .orElse(field.name());
    }

    /** Choices that the forms write otherwise than the file. */
    private Map<String, String> values(FieldType type) {
        if (type.choices().equals(List.of("true", "false"))) {
            return yesAndNo();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String choice : type.choices()) {
            String name = FieldValues.choice(texts, type.path(), choice);
            if (!name.equals(choice)) {
                values.put(choice, name);
            }
        }
        return values;
    }

    // ---- what is offered

    /** Recipe fields that the table can show as columns; one of layers shows the values of all layers. */
    public static List<RunField> columns(ScreenNames names) {
        return names.shown().stream()
                .filter(entry -> !entry.name().contains(ScreenNames.NUMBER))
                .flatMap(entry -> RunFields.of(entry.word()).stream())
                .filter(field -> field instanceof RunField.OfRecipe && isExact(field))
                .distinct()
                .toList();
    }

    /** Not of several fields at once. */
    private static boolean isExact(RunField field) {
        return FieldTypes.of(field.word()).size() == 1;
    }
}
