package dev.lookback.recipe.field;

import dev.lookback.network.layer.FieldBounds;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.FieldType.Bounds;
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

    private static final Bounds SIZE = Bounds.between(1, FieldBounds.LONGEST);
    private static final Bounds UNITS = Bounds.between(1, FieldBounds.MOST_UNITS);
    private static final Bounds PAD = Bounds.between(0, FieldBounds.LONGEST);
    private static final Bounds SHARE = new Bounds(0, false, 1, true);
    private static final Bounds POSITIVE = new Bounds(0, true, Double.POSITIVE_INFINITY, false);
    private static final Bounds NOT_NEGATIVE = Bounds.atLeast(0);
    private static final Bounds COUNT = Bounds.atLeast(1);

    /** Those of the checks, by path. */
    private static final Map<String, Bounds> BOUNDS = Map.ofEntries(
            Map.entry("windows.lookback", COUNT),
            Map.entry("windows.step", COUNT),
            Map.entry("windows.delay", NOT_NEGATIVE),
            Map.entry("windows.length", COUNT),
            Map.entry("training.learningRate", POSITIVE),
            Map.entry("training.batchSize", Bounds.between(1, 65_536)),
            Map.entry("training.epochs", COUNT),
            Map.entry("training.clipNorm", POSITIVE),
            Map.entry("training.l2", NOT_NEGATIVE),
            Map.entry("training.earlyStopping.patience", COUNT),
            Map.entry("training.earlyStopping.minDelta", NOT_NEGATIVE),
            Map.entry("training.schedule.epochs", COUNT),
            Map.entry("training.schedule.patience", COUNT),
            Map.entry("training.schedule.factor", new Bounds(0, true, 1, false)),
            Map.entry("training.schedule.alpha", Bounds.between(0, 1)),
            Map.entry("training.schedule.minimum", NOT_NEGATIVE),
            Map.entry("training.loss.delta", POSITIVE),
            Map.entry("training.loss.q", new Bounds(0, true, 1, true)),
            Map.entry("training.optimizer.rho", SHARE),
            Map.entry("training.optimizer.beta1", SHARE),
            Map.entry("training.optimizer.beta2", SHARE),
            Map.entry("training.optimizer.momentum", SHARE),
            Map.entry("training.optimizer.epsilon", POSITIVE),
            Map.entry("training.optimizer.weightDecay", NOT_NEGATIVE),
            Map.entry("network.layers[*].filters", UNITS),
            Map.entry("network.layers[*].units", UNITS),
            Map.entry("network.layers[*].kernelSize", SIZE),
            Map.entry("network.layers[*].poolSize", SIZE),
            Map.entry("network.layers[*].stride", SIZE),
            Map.entry("network.layers[*].dilation", SIZE),
            Map.entry("network.layers[*].leftPad", PAD),
            Map.entry("network.layers[*].rightPad", PAD),
            Map.entry("network.layers[*].rate", SHARE),
            Map.entry("network.layers[*].momentum", SHARE),
            Map.entry("network.layers[*].epsilon", new Bounds(0, true, 1, false)));

    private static final Map<String, FieldType> ALL = new FieldTypes().found;

    private final Map<String, FieldType> found = new LinkedHashMap<>();

    private FieldTypes() {
        collect("", Recipe.class);
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

    private void collect(String path, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            collect(generic.getRawType() == List.class ? path + "[*]" : path, inner);
            return;
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isSealed()) {
            add(path, Kind.CHOICE, List.of(RecipeJson.types(kind).split(", ")));
            Arrays.stream(kind.getPermittedSubclasses()).forEach(one -> collectComponents(path, one));
        } else if (kind.isRecord()) {
            collectComponents(path, kind);
        } else if (kind.isEnum()) {
            add(
                    path,
                    Kind.CHOICE,
                    Stream.of(kind.getEnumConstants())
                            .map(constant -> RecipeJson.word((Enum<?>) constant))
                            .toList());
        } else if (kind == boolean.class) {
            add(path, Kind.CHOICE, List.of("true", "false"));
        } else {
            add(
                    path,
                    WHOLE.contains(kind) ? Kind.WHOLE_NUMBER : REAL.contains(kind) ? Kind.NUMBER : Kind.TEXT,
                    List.of());
        }
    }

    private void collectComponents(String path, Class<?> kind) {
        for (RecordComponent component : kind.getRecordComponents()) {
            collect(
                    path.isEmpty() ? component.getName() : path + "." + component.getName(),
                    component.getGenericType());
        }
    }

    private void add(String path, Kind kind, List<String> choices) {
        FieldType type = new FieldType(path, kind, choices, BOUNDS.getOrDefault(path, Bounds.NONE));
        found.merge(path, type, FieldType::or);
    }
}
