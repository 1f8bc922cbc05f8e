package dev.lookback.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.LayerNames;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerKindTest {

    @Test
    void everyLayerHasAKind() {
        assertThat(LayerKind.ALL).extracting(kind -> (Object) kind.type()).containsExactlyInAnyOrder((Object[])
                Layer.class.getPermittedSubclasses());
    }

    static List<LayerKind<?>> kinds() {
        return LayerKind.ALL;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <L extends Layer> void itsFieldsAreThoseOfTheRecord(LayerKind<L> kind) {
        assertThat(kind.fields())
                .extracting(LayerField::name)
                .containsExactly(Arrays.stream(kind.type().getRecordComponents())
                        .map(c -> c.getName())
                        .toArray(String[]::new));
        kind.fields().forEach(field -> putsBackWhatItGot(kind.fresh(), field));
    }

    private static <L extends Layer, V> void putsBackWhatItGot(L layer, LayerField<L, V> field) {
        assertThat(field.with().apply(layer, field.get().apply(layer))).isEqualTo(layer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everythingHasItsWords(String language) {
        Texts texts = new Texts(Locale.forLanguageTag(language));
        for (LayerKind<?> kind : LayerKind.ALL) {
            assertThat(texts.get(LayerNames.kind(kind.fresh()))).isNotBlank();
            assertThat(texts.get("app.network.group." + kind.group())).isNotBlank();
            assertThat(texts.handbook().about("layer." + kind.type().getSimpleName()))
                    .isPresent();
            assertThat(LayerKind.brief(texts, kind.fresh())).isNotNull();
            kind.fields()
                    .forEach(field -> assertThat(texts.handbook().about("layer." + field.name()))
                            .isPresent());
        }
        for (Activation activation : Activation.values()) {
            assertThat(texts.get("app.network.activation." + activation)).isNotBlank();
            assertThat(texts.get("app.network.activation." + activation + ".explain"))
                    .isNotBlank();
        }
        for (Padding padding : Padding.values()) {
            assertThat(texts.get("app.network.padding." + padding)).isNotBlank();
            assertThat(texts.get("app.network.padding." + padding + ".explain")).isNotBlank();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPoolsStrideFollowsItsSizeWhereItWasTheSame() {
        LayerKind<MaxPool1D> max = (LayerKind<MaxPool1D>) LayerKind.of(MaxPool1D.of(2));
        LayerField<MaxPool1D, Integer> size =
                (LayerField<MaxPool1D, Integer>) max.fields().get(0);
        assertThat(size.with().apply(MaxPool1D.of(2), 5)).isEqualTo(MaxPool1D.of(5));
        assertThat(size.with().apply(MaxPool1D.of(2).withStride(1), 5))
                .isEqualTo(MaxPool1D.of(5).withStride(1));
        assertThat(AveragePool1D.of(3).resized(4)).isEqualTo(AveragePool1D.of(4));
    }

    @Test
    void aSummaryLeavesOutWhatIsUsual() {
        Texts texts = new Texts(Locale.ENGLISH);
        assertThat(LayerKind.brief(texts, Conv1D.of(128, 7, Activation.RELU))).isEqualTo("128 filters, kernel 7, relu");
        assertThat(LayerKind.brief(
                        texts,
                        Conv1D.of(1, 7, Activation.LINEAR).withDilation(4).withPadding(Padding.CAUSAL)))
                .isEqualTo("1 filter, kernel 7, dilation 4, causal");
        assertThat(LayerKind.brief(texts, new Dense(1, Activation.LINEAR))).isEqualTo("1 unit");
        assertThat(LayerKind.brief(texts, new Dropout(0.25))).isEqualTo("rate 0.25");
        assertThat(LayerKind.brief(texts, new Flatten())).isEmpty();
    }
}
