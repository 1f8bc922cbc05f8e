package dev.lookback.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeriesTextsTest {

    @Test
    void everyKeyIsUsedAndInBothLanguages() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/lookback/series"))) {
            files.filter(Files::isRegularFile).forEach(file -> used.addAll(keys(file)));
        }
        assertThat(used).isNotEmpty();
        assertThat(bundle("series.properties")).isEqualTo(used);
        assertThat(bundle("series_zh_CN.properties")).isEqualTo(used);
    }

    @Test
    void messagesAreTranslated() {
        String english = new Texts(Locale.ENGLISH).get("series.skipped.cells", 5, 7);
        String chinese = new Texts(Locale.SIMPLIFIED_CHINESE).get("series.skipped.cells", 5, 7);
        assertThat(english).isEqualTo("It has 5 cells where the others have 7.");
        assertThat(chinese).contains("5").contains("单元格");
    }

    private static Set<String> keys(Path file) {
        try {
            Set<String> keys = new TreeSet<>();
            Matcher matcher = Pattern.compile("\"(series\\.(?:problem|skipped|label)\\.\\w+)\"")
                    .matcher(Files.readString(file));
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Texts.class.getResourceAsStream("/assets/text/" + name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
