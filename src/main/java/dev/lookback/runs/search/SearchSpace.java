package dev.lookback.runs.search;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.RecipeField;
import dev.lookback.recipe.field.RecipeFieldException;
import dev.lookback.recipe.field.RecipeFields;
import dev.lookback.text.Message;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is varied around a recipe. */
public record SearchSpace(Recipe base, List<Dimension> dimensions) {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    public SearchSpace {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * Reads what is varied, one field each: {@code lookback=30..240:30}, {@code layers[0].filters=32,64}.
     *
     * @throws SpaceException that says what is wrong
     */
    public static SearchSpace parse(Recipe base, List<String> texts) {
        List<Dimension> dimensions = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (String text : texts) {
            Dimension dimension = dimension(base, text);
            if (!paths.add(dimension.path())) {
                throw new SpaceException(Message.of("runs.space.twice", dimension.path()));
            }
            dimensions.add(dimension);
        }
        if (dimensions.isEmpty()) {
            throw new SpaceException(Message.of("runs.space.nothing"));
        }
        return new SearchSpace(base, dimensions);
    }

    private static Dimension dimension(Recipe base, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new SpaceException(Message.of("runs.space.noField", text));
        }
        try {
            DimensionValues values =
                    DimensionValues.parse(text.substring(equals + 1).strip());
            Dimension dimension = Dimension.of(
                    RecipeFields.find(base, text.substring(0, equals).strip()), values);
            SearchSpace alone = new SearchSpace(base, List.of(dimension));
            // A word that the field cannot be should be told now, not after an hour.
            for (String value : dimension.telling()) {
                alone.at(new Point(List.of(value)));
            }
            return dimension;
        } catch (RecipeFieldException e) {
            throw new SpaceException(e.reason());
        }
    }

    /** The recipe at a point. */
    public Recipe at(Point point) {
        Map<RecipeField, String> values = new LinkedHashMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            values.put(dimensions.get(i).field(), point.values().get(i));
        }
        return RecipeFields.with(base, values);
    }

    /** Whether the recipe at a point can be trained, as far as that can be known without trying. */
    public boolean isValid(Point point, Predicate<Recipe> trainable) {
        try {
            return trainable.test(at(point));
        } catch (RecipeFieldException e) {
            return false; // no layer is left that the field belongs to
        }
    }

    /** How many points there are; empty where there is no end of them. */
    public Optional<BigInteger> points() {
        BigInteger size = BigInteger.ONE;
        for (Dimension dimension : dimensions) {
            if (dimension.all().isEmpty()) {
                return Optional.empty();
            }
            size = size.multiply(BigInteger.valueOf(dimension.all().get().size()));
        }
        return Optional.of(size);
    }

    /** {@link #points()}, or the largest long where there are more. */
    public OptionalLong size() {
        return points().map(points -> OptionalLong.of(points.min(LARGEST).longValueExact()))
                .orElse(OptionalLong.empty());
    }

    /** A point at random: always the same for a number. */
    public Point draw(long number) {
        return new RandomPoints(this, 0).draw(number);
    }

    /** The point with that number, the last dimension running fastest; only of a space with an end. */
    Point grid(long index) {
        String[] values = new String[dimensions.size()];
        long rest = index;
        for (int i = values.length - 1; i >= 0; i--) {
            List<String> all = dimensions.get(i).all().orElseThrow();
            values[i] = all.get((int) (rest % all.size()));
            rest /= all.size();
        }
        return new Point(List.of(values));
    }

    /** "windows.lookback=60, network.layers[0].filters=32". */
    public String text(Point point) {
        return IntStream.range(0, dimensions.size())
                .mapToObj(i -> dimensions.get(i).path() + "=" + point.values().get(i))
                .collect(Collectors.joining(", "));
    }

    /** As on the command line. */
    public List<String> texts() {
        return dimensions.stream().map(Dimension::toString).toList();
    }
}
