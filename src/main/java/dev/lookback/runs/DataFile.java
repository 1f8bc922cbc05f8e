package dev.lookback.runs;

import dev.lookback.recipe.DataReference;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Data file of a run: where its recipe names it, or beside the store. */
public final class DataFile {

    private DataFile() {}

    /**
     * The file that a run names; where it is gone, one of the same name beside the store: so a project can be handed on together
     * with its data. Whether it is the same data, its digest says.
     *
     * @param store file with the run
     */
    public static Optional<Path> of(DataReference data, Path store) {
        try {
            return Stream.of(Path.of(data.path()), store.resolveSibling(name(data.path())))
                    .filter(Files::isRegularFile)
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty(); // no file on this system is called so
        }
    }

    /** Whichever system the path is of. */
    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
