package dev.lookback.text;

import dev.lookback.network.layer.Layer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Last parts of keys that are put together at run time, from the program's own types by reflection. */
final class Tails {

    private static final List<String> CLASSES = classes();

    private Tails() {}

    static Set<String> prefixed(String before, Set<String> tails) {
        return tails.stream().map(before::concat).collect(Collectors.toSet());
    }

    static Set<String> without(Set<String> all, String... some) {
        Set<String> rest = new TreeSet<>(all);
        for (String one : some) {
            if (!rest.remove(one)) {
                throw new IllegalStateException("no " + one + " in " + all);
            }
        }
        return rest;
    }

    static Set<String> lower(Set<String> names) {
        return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    static Set<String> constants(String type) {
        return Arrays.stream(named(type).getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .collect(Collectors.toSet());
    }

    /** Of an enum whose constants have a word of their own. */
    static Set<String> words(String type) {
        return Arrays.stream(named(type).getEnumConstants())
                .map(c -> {
                    try {
                        Method word = c.getClass().getMethod("word");
                        word.setAccessible(true);
                        return (String) word.invoke(c);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(type, e);
                    }
                })
                .collect(Collectors.toSet());
    }

    static Set<String> permitted(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    /** The names of all layers' fields, as in Keras. */
    static Set<String> layerFields(Predicate<Class<?>> ofType) {
        return Arrays.stream(Layer.class.getPermittedSubclasses())
                .flatMap(layer -> Arrays.stream(layer.getRecordComponents()))
                .filter(component -> ofType.test(component.getType()))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    /** The fields of a record as they stand in a recipe's file; of a sealed type those of all its kinds. */
    static Set<String> paths(Class<?> type, String before) {
        Set<String> paths = new TreeSet<>();
        if (type.isSealed()) {
            paths.add(before + "type");
            for (Class<?> kind : type.getPermittedSubclasses()) {
                paths.addAll(paths(kind, before));
            }
        } else if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                paths.add(before + component.getName());
                paths.addAll(paths(raw(component.getGenericType()), before + component.getName() + "."));
            }
        }
        return paths;
    }

    /** What an Optional or a list holds. */
    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType holder) {
            return raw(holder.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> known ? known : Object.class;
    }

    /** By simple name, with the name of the package before it where that alone is not enough. */
    static Class<?> named(String name) {
        List<String> found =
                CLASSES.stream().filter(c -> c.endsWith("." + name)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(name + " is " + found);
        }
        try {
            return Class.forName(found.get(0));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> classes() {
        Path root = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(root.resolve("dev"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
