package dev.lookback.app.widget.field;

import dev.lookback.recipe.Recipe;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Lens: getter and copying setter of one field of an immutable value.
 *
 * @param path of the field in the recipe's JSON: the id of its control, the kind of its edits, the place of its problems
 * @param get null where the whole has no such field at the moment: of a layer that is gone, of another kind of optimizer
 * @param set only called where get gave a value
 * @param <S> the whole
 * @param <T> the part
 */
public record Lens<S, T>(String path, Function<S, T> get, BiFunction<S, T, S> set) {

    /** Identity lens, the start of a path. */
    public static Lens<Recipe, Recipe> recipe() {
        return new Lens<>("", r -> r, (r, changed) -> changed);
    }

    /** The field's value; empty where the whole has no such field at present. */
    public Optional<T> in(S whole) {
        return Optional.ofNullable(whole).map(get);
    }

    /** The whole with another value; unchanged where it has no such field at present. */
    public S with(S whole, T value) {
        return in(whole).isEmpty() ? whole : set.apply(whole, value);
    }

    /** Composition: a field of this field. */
    public <U> Lens<S, U> then(String name, Function<T, U> getPart, BiFunction<T, U, T> setPart) {
        String longer = path.isEmpty() ? name : path + "." + name;
        return new Lens<>(
                longer,
                s -> in(s).map(getPart).orElse(null),
                (s, part) ->
                        in(s).map(t -> set.apply(s, setPart.apply(t, part))).orElse(s));
    }

    /** The same field narrowed to values of one kind. */
    public <K extends T> Lens<S, K> as(Class<K> kind) {
        return new Lens<>(
                path, s -> in(s).filter(kind::isInstance).map(kind::cast).orElse(null), set::apply);
    }

    /** The same field converted to another unit, a share to percent for example. */
    public <U> Lens<S, U> mapped(Function<T, U> to, Function<U, T> from) {
        return new Lens<>(path, s -> in(s).map(to).orElse(null), (s, u) -> set.apply(s, from.apply(u)));
    }

    /** The same field under another path. */
    public Lens<S, T> at(String otherPath) {
        return new Lens<>(otherPath, get, set);
    }
}
