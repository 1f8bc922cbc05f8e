package dev.lookback.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** The font of the window: in Chinese one with a real bold, where the system has one. */
@WithJavaFx
class WindowFontTest {

    @ParameterizedTest
    @CsvSource({
        "DejaVu Sans;Noto Sans CJK JP;Noto Sans CJK SC, Noto Sans CJK SC",
        "Arial;Microsoft YaHei UI;SimSun, Microsoft YaHei UI",
        "Helvetica;PingFang SC;Songti SC, PingFang SC"
    })
    void inChineseItIsTheOneThatTheSystemHas(String installed, String family) {
        List<String> all = List.of(installed.split(";"));

        assertThat(WindowFont.family(Locale.SIMPLIFIED_CHINESE, all)).contains(family);
        assertThat(WindowFont.family(Locale.ENGLISH, all)).isEmpty();
    }

    @Test
    void formulasHaveOneOfOneWidth() {
        List<String> all = List.of("DejaVu Sans Mono", "Noto Sans Mono CJK JP", "Noto Sans Mono CJK SC");

        assertThat(WindowFont.familyOfOneWidth(Locale.SIMPLIFIED_CHINESE, all)).contains("Noto Sans Mono CJK SC");
        assertThat(WindowFont.familyOfOneWidth(Locale.ENGLISH, all)).isEmpty();
    }

    @Test
    void withNoneOfThemItIsTheUsualOne() {
        assertThat(WindowFont.family(Locale.SIMPLIFIED_CHINESE, List.of("DejaVu Sans")))
                .isEmpty();
    }

    @Test
    void itStaysWithAnotherThemeIsAddedOnceAndReachesTheWordsOfAxes() {
        Label label = new Label();
        Label formula = new Label();
        formula.getStyleClass().add("markdown-formula");
        Text tick = new Text();
        tick.getStyleClass().add("axis-tick-label");
        tick.setFont(Font.font("Monospaced"));
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Scene scene = new Scene(new Group(label, formula, tick));
            Theme.LIGHT.dress(scene);
            WindowFont.apply(Locale.SIMPLIFIED_CHINESE, scene);
            int sheets = scene.getStylesheets().size();
            WindowFont.apply(Locale.SIMPLIFIED_CHINESE, scene);
            Theme.DARK.dress(scene);

            assertThat(scene.getStylesheets()).hasSize(sheets);
            scene.getRoot().applyCss();
        });

        String usual = Font.getDefault().getFamily();
        Optional<String> chinese = WindowFont.family(Locale.SIMPLIFIED_CHINESE, Font.getFamilies());
        assertThat(label.getFont().getFamily()).isEqualTo(chinese.orElse(usual));
        WindowFont.familyOfOneWidth(Locale.SIMPLIFIED_CHINESE, Font.getFamilies())
                .ifPresent(family -> assertThat(formula.getFont().getFamily()).isEqualTo(family));
        assertThat(tick.getFont().getFamily())
                .isEqualTo(chinese.orElse(Font.font("Monospaced").getFamily()));
    }
}
