package dev.lookback.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.handbook.Handbook;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TourActionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void theTourNamesTheActionsThatThereAre(String language) {
        Set<String> named = Handbook.in(Locale.forLanguageTag(language)).tour().entries().stream()
                .flatMap(entry -> entry.topics().stream())
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(TourActions.of(null, null).keySet());
    }
}
