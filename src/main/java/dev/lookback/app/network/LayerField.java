package dev.lookback.app.network;

import dev.lookback.app.widget.entry.DecimalRange;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.field.DecimalField;
import dev.lookback.app.widget.field.IntField;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.bounds.Interval;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.layout.Region;

/**
 * Form field of a layer, for one component of its record.
 *
 * @param name of the record's component, as in the recipe's JSON
 * @param columns of the card's grid that its control takes
 * @param usual the value that needs no mention in a summary, if there is one
 * @param <L> the layer's record
 * @param <V> the field's type
 */
record LayerField<L extends Layer, V>(
        String name, int columns, Function<L, V> get, BiFunction<L, V, L> with, Optional<V> usual, Maker<V> maker) {

    /** Makes a control for a place in the recipe. */
    interface Maker<V> {
        Region make(Workbench workbench, Texts texts, Lens<Recipe, V> lens);
    }

    /** A whole number within the bounds that its record declares. */
    static <L extends Record & Layer> LayerField<L, Integer> whole(
            Class<L> kind, String name, Function<L, Integer> get, BiFunction<L, Integer, L> with) {
        Interval bounds = Interval.of(kind, name);
        return new LayerField<>(
                name,
                1,
                get,
                with,
                Optional.empty(),
                (w, t, lens) -> new IntField(w, t, lens, (int) bounds.least(), (int) bounds.most()));
    }

    /** A share, changed in twentieths. */
    static <L extends Record & Layer> LayerField<L, Double> share(
            Class<L> kind, String name, Function<L, Double> get, BiFunction<L, Double, L> with) {
        DecimalRange range = DecimalRange.of(Interval.of(kind, name));
        return new LayerField<>(
                name, 1, get, with, Optional.empty(), (w, t, lens) -> DecimalField.by(0.05, w, t, lens, range));
    }

    /** A small number, changed by its magnitude. */
    static <L extends Record & Layer> LayerField<L, Double> tiny(
            Class<L> kind, String name, Function<L, Double> get, BiFunction<L, Double, L> with) {
        DecimalRange range = DecimalRange.of(Interval.of(kind, name));
        return new LayerField<>(
                name, 1, get, with, Optional.empty(), (w, t, lens) -> DecimalField.byRatio(w, t, lens, range));
    }

    static <L extends Layer, E extends Enum<E>> LayerField<L, E> oneOf(
            String name, List<E> values, Function<L, E> get, BiFunction<L, E, L> with) {
        return new LayerField<>(
                name,
                1,
                get,
                with,
                Optional.empty(),
                (w, t, lens) -> new Choice<>(w, lens, values, v -> word(t, v), v -> t.get(key(v) + ".explain")));
    }

    static <L extends Layer> LayerField<L, Boolean> yesOrNo(
            String name, Function<L, Boolean> get, BiFunction<L, Boolean, L> with) {
        return new LayerField<>(
                name,
                1,
                get,
                with,
                Optional.empty(),
                (w, t, lens) -> new Choice<>(
                        w,
                        lens,
                        List.of(false, true),
                        v -> t.get("app.network." + name + "." + v),
                        v -> t.get("app.network." + name + "." + v + ".explain")));
    }

    LayerField<L, V> usually(V value) {
        return new LayerField<>(name, columns, get, with, Optional.of(value), maker);
    }

    LayerField<L, V> wide() {
        return new LayerField<>(name, 2, get, with, usual, maker);
    }

    Region control(Workbench workbench, Texts texts, Lens<Recipe, L> layer) {
        return maker.make(workbench, texts, layer.then(name, get, with));
    }

    /** "kernel 7"; empty where the value is the usual one. */
    Optional<String> brief(Texts texts, L layer) {
        V value = get.apply(layer);
        if (usual.filter(value::equals).isPresent()) {
            return Optional.empty();
        }
        if (value instanceof Boolean) {
            return Optional.of(texts.get("app.network." + name + "." + value));
        }
        Object word = value instanceof Enum<?> e ? word(texts, e) : value;
        return Optional.of(texts.get("app.network.brief." + name, word));
    }

    private static String word(Texts texts, Enum<?> value) {
        return texts.get(key(value));
    }

    private static String key(Enum<?> value) {
        return "app.network." + value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + value.name();
    }
}
