package dev.lookback.app.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Folders of shared libraries and fonts on Linux.
 *
 * @param libraryCache the loader's own list of all libraries; where it is not known, every library is taken to be there
 * @param libraries further folders of libraries
 * @param fonts folders of fonts
 */
record SystemFiles(Path libraryCache, List<Path> libraries, List<Path> fonts) {

    static SystemFiles here() {
        String folders = System.getenv().getOrDefault("LD_LIBRARY_PATH", "");
        List<Path> libraries = Stream.concat(Arrays.stream(folders.split(":")), Stream.of("/lib", "/usr/lib"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        Path home = Path.of(System.getProperty("user.home"));
        return new SystemFiles(
                Path.of("/etc/ld.so.cache"),
                libraries,
                List.of(
                        Path.of("/usr/share/fonts"),
                        Path.of("/usr/local/share/fonts"),
                        home.resolve(".local/share/fonts"),
                        home.resolve(".fonts")));
    }

    boolean hasLibrary(String name) {
        try {
            return libraries.stream().anyMatch(folder -> Files.exists(folder.resolve(name)))
                    || !Files.isReadable(libraryCache)
                    || Files.readString(libraryCache, StandardCharsets.ISO_8859_1)
                            .contains(name + "\0");
        } catch (IOException e) {
            return true;
        }
    }

    boolean hasFont() {
        return fonts.stream().filter(Files::isDirectory).anyMatch(SystemFiles::holdsFont);
    }

    private static boolean holdsFont(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))
                    .anyMatch(name -> name.matches(".*\\.(ttf|ttc|otf|pfb)"));
        } catch (IOException | UncheckedIOException e) {
            // An unreadable folder may hold fonts: let JavaFX try.
            return true;
        }
    }
}
