package dev.lookback.app.runs.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A button cannot even be loaded without JavaFX. */
@WithJavaFx
class StorageButtonTest {

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void aFileThatIsGoneHasNoSize() {
        assertThat(StorageButton.words(3 << 19, 2, texts)).isEqualTo("1.5 MB · 2 runs");
        assertThat(StorageButton.words(1, 2, texts)).isEqualTo("<0.1 MB · 2 runs");
        assertThat(StorageButton.words(0, 1, texts)).isEqualTo("File missing · 1 run");
    }
}
