package dev.lookback.app.widget.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "network.layers[0] | Layer 1 | 第 1 层",
                "network.layers[1].kernelSize | Layer 2 kernel size | 第 2 层卷积核大小",
                "windows.lookback | Lookback | 回看",
                "training.l2 | L2 | L2 正则化",
                "data.digest | File contents | 文件内容",
            })
    void layersAreNumberedFromOneInBothLanguages(String path, String english, String chinese) {
        assertThat(FieldNames.of(ENGLISH, path)).isEqualTo(english);
        assertThat(FieldNames.of(new Texts(Locale.SIMPLIFIED_CHINESE), path)).isEqualTo(chinese);
    }

    @Test
    void aMessageTellsNamesInPlaceOfPaths() {
        Message notWhole = Message.of("recipe.field.notWhole", "network.layers[1].filters", "1.5");
        Message noGrid = Message.of("runs.space.noGrid", "training.learningRate=1e-4..1e-2:log");

        assertThat(ENGLISH.get(FieldNames.named(ENGLISH, notWhole)))
                .isEqualTo("Layer 2 filters must be a whole number, not 1.5.");
        assertThat(ENGLISH.get(FieldNames.named(ENGLISH, noGrid))).contains("Learning rate=1e-4..1e-2:log");
        assertThat(FieldNames.named(ENGLISH, Message.of("runs.space.twice", 3)))
                .isEqualTo(Message.of("runs.space.twice", 3));
    }
}
