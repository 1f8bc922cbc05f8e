package dev.lookback.app.about;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Third-party library in the program, with its licence.
 *
 * @param name as its own makers call it
 * @param origin the group of a jar; of what a jar contains, that jar
 * @param version empty where the jar's version stands for it
 * @param licence SPDX identifiers, several where one may be chosen
 */
record Library(String name, String origin, String version, String licence) {

    /** Written by the build; its columns are those of {@code src/license/third-party.ftl}. */
    private static final String LIST = "/THIRD-PARTY.txt";

    /** All libraries by name; none if the program was not built with Maven. */
    static List<Library> all() {
        try (InputStream list = Library.class.getResourceAsStream(LIST)) {
            return list == null
                    ? List.of()
                    : new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                            .lines()
                            .map(line -> line.split("\t", -1))
                            .map(cells -> new Library(cells[0], cells[1], cells[2], cells[3]))
                            .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
