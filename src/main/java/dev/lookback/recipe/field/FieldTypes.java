package dev.lookback.recipe.field;

import dev.lookback.bounds.Interval;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.FieldType.Kind;
import dev.lookback.recipe.json.RecipeJson;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Catalogue of all fields that a recipe can have, with the types of their values. */
public final class FieldTypes {

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, OptionalInt.class, Integer.class);
    private static final Set<Class<?>> REAL = Set.of(double.class, OptionalDouble.class, Double.class);

    private static final Map<String, FieldType> ALL = new FieldTypes().found;

    private final Map<String, FieldType> found = new LinkedHashMap<>();

    private FieldTypes() {
        collect("", Recipe.class, Interval.ALL);
    }

    /** All, in the order of the recipe. An object with a type is a choice of its types. */
    public static Collection<FieldType> all() {
        return ALL.values();
    }

    /**
     * The types of all fields that a path or the end of one names: {@code layers[1].kernelSize}, {@code optimizer.epsilon}.
     *
     * @param name with any indices, or {@code [*]} in place of them
     */
    public static List<FieldType> of(String name) {
        String any = INDEX.matcher(name).replaceAll("[*]").replaceFirst("\\.type$", "");
        return ALL.values().stream()
                .filter(type -> Stream.of(type.path(), type.path().replaceFirst("\\[\\*]$", ""))
                        .anyMatch(path -> path.equals(any) || path.endsWith("." + any)))
                .toList();
    }

    private void collect(String path, Type type, Interval bounds) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            collect(generic.getRawType() == List.class ? path + "[*]" : path, inner, bounds);
            return;
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isSealed()) {
            add(path, Kind.CHOICE, RecipeJson.types(kind), bounds);
            Arrays.stream(kind.getPermittedSubclasses()).forEach(one -> collectComponents(path, one));
        } else if (kind.isRecord()) {
            collectComponents(path, kind);
        } else if (kind.isEnum()) {
            add(
                    path,
                    Kind.CHOICE,
                    Stream.of(kind.getEnumConstants())
                            .map(constant -> RecipeJson.word((Enum<?>) constant))
                            .toList(),
                    bounds);
        } else if (kind == boolean.class) {
            add(path, Kind.CHOICE, List.of("true", "false"), bounds);
        } else {
            add(
                    path,
                    WHOLE.contains(kind) ? Kind.WHOLE_NUMBER : REAL.contains(kind) ? Kind.NUMBER : Kind.TEXT,
                    List.of(),
                    bounds);
        }
    }

    private void collectComponents(String path, Class<?> kind) {
        for (RecordComponent component : kind.getRecordComponents()) {
            collect(
                    path.isEmpty() ? component.getName() : path + "." + component.getName(),
                    component.getGenericType(),
                    Interval.of(component).orElse(Interval.ALL));
        }
    }

    private void add(String path, Kind kind, List<String> choices, Interval bounds) {
        FieldType type = new FieldType(path, kind, choices, bounds);
        found.merge(path, type, FieldType::or);
    }
}
