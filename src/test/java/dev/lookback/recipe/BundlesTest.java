package dev.lookback.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

    @ParameterizedTest
    @ValueSource(strings = {"network", "recipe"})
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(new TreeSet<>(load(bundle + "_zh_CN").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(load(bundle).stringPropertyNames()));
    }

    private static Properties load(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("assets/text", bundle + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
