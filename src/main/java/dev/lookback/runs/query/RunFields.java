package dev.lookback.runs.query;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.FieldType;
import dev.lookback.recipe.field.FieldTypes;
import dev.lookback.window.split.Split;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Catalogue of the fields of runs, by name. */
public final class RunFields {

    private static final Set<String> RECIPE_NAMES = recipeNames();

    /** Deeper than any recipe, and no more than the store compares with. */
    private static final int LONGEST_PATH = 1000;

    private static final String LAYERS = "network.layers" + RunField.OfRecipe.EVERY + ".";

    private RunFields() {}

    public static Optional<RunField> of(String word) {
        return Stream.concat(own(), scores())
                .filter(field -> isCalled(field, word))
                .findFirst()
                .or(() -> ofRecipe(word));
    }

    /**
     * The column of a field in a table: for a word that several layers share it shows all their values, for others what {@link #of} finds.
     */
    public static Optional<RunField> column(String word) {
        boolean isOfLayers = own().noneMatch(field -> field.word().equals(word))
                && FieldTypes.of(word).stream().map(FieldType::path).toList().equals(List.of(LAYERS + word));
        return of(isOfLayers ? LAYERS.substring("network.".length()) + word : word);
    }

    /** All that have a name of their own, those of the run first; any path into a recipe is one more. */
    public static List<RunField> all() {
        Stream<RunField> recipe = RECIPE_NAMES.stream()
                .filter(name -> own().noneMatch(field -> field.word().equals(name)))
                .map(RunField.OfRecipe::new);
        return Stream.of(own(), scores(), recipe).flatMap(fields -> fields).toList();
    }

    /** What somebody may have meant who wrote a word that is none. */
    public static List<String> near(String word) {
        String last = lastName(word).toLowerCase(Locale.ROOT);
        return all().stream()
                .map(RunField::word)
                .filter(known -> isNear(known.toLowerCase(Locale.ROOT), last))
                .flatMap(RunFields::comparable)
                .distinct()
                .limit(5)
                .toList();
    }

    /** In place of an object that has no value of its own, the fields in it. */
    private static Stream<String> comparable(String word) {
        boolean isOwn = Stream.concat(own(), scores()).anyMatch(field -> isCalled(field, word));
        return isOwn || word.equals("type") || !FieldTypes.of(word).isEmpty()
                ? Stream.of(word)
                : FieldTypes.all().stream()
                        .map(FieldType::path)
                        .filter(path -> path.startsWith(word + ".") || path.contains("." + word + "."));
    }

    private static boolean isNear(String known, String word) {
        int begin = Math.min(3, Math.min(known.length(), word.length()));
        return known.contains(word) || word.contains(known) || known.startsWith(word.substring(0, begin));
    }

    private static Stream<RunField> own() {
        return Arrays.stream(RunField.Own.values());
    }

    private static Stream<RunField> scores() {
        return Stream.of(Split.VALIDATION, Split.TRAIN, Split.TEST)
                .flatMap(split -> Arrays.stream(RunField.OfSplit.Score.values())
                        .map(score -> new RunField.OfSplit(split, score)));
    }

    private static boolean isCalled(RunField field, String word) {
        return field.word().equals(word)
                || field instanceof RunField.OfSplit score
                        && word.equals("validation." + score.score().word());
    }

    private static Optional<RunField> ofRecipe(String word) {
        return word.length() <= LONGEST_PATH && isPath(word)
                ? Optional.of(new RunField.OfRecipe(word))
                : Optional.empty();
    }

    private static boolean isPath(String word) {
        return Arrays.stream(word.split("\\.", -1))
                .allMatch(name -> RECIPE_NAMES.contains(name.replaceFirst("\\[(\\d{1,9}|\\*)]$", "")));
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[(\\d+|\\*)]$", "");
    }

    /** Names of all fields of a recipe, and of what it consists of. */
    private static Set<String> recipeNames() {
        Set<String> names = new TreeSet<>(Set.of("type"));
        collect(Recipe.class, names);
        return names;
    }

    private static void collect(Type type, Set<String> names) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, names));
        } else if (type instanceof Class<?> kind && kind.isSealed()) {
            Arrays.stream(kind.getPermittedSubclasses()).forEach(permitted -> collect(permitted, names));
        } else if (type instanceof Class<?> kind && kind.isRecord()) {
            for (RecordComponent component : kind.getRecordComponents()) {
                names.add(component.getName());
                collect(component.getGenericType(), names);
            }
        }
    }
}
