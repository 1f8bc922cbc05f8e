package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartBundlesTest {

    @ParameterizedTest
    @ValueSource(strings = {"chart", "price", "loss", "judge"})
    void bothLanguagesSayTheSame(String bundle) {
        assertThat(bundle(bundle, Locale.SIMPLIFIED_CHINESE).keySet())
                .isEqualTo(bundle(bundle, Locale.ENGLISH).keySet());
        ResourceBundle english = bundle(bundle, Locale.ENGLISH);
        ResourceBundle chinese = bundle(bundle, Locale.SIMPLIFIED_CHINESE);
        assertThat(english.keySet()).anyMatch(key -> !english.getString(key).equals(chinese.getString(key)));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "assets.text.app." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
