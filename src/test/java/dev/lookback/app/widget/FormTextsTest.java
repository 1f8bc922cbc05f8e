package dev.lookback.app.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"widget", "windows", "training", "series", "network", "preset", "judge"})
    void bothLanguagesSayTheSameThings(String pane) throws IOException {
        Properties english = bundle(pane);
        Properties chinese = bundle(pane + "_zh_CN");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> assertThat(arguments(chinese.getProperty((String) key)))
                .as((String) key)
                .isLessThanOrEqualTo(arguments((String) text)));
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                FormTextsTest.class.getResourceAsStream("/assets/text/app/" + name + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
