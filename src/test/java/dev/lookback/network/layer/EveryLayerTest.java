package dev.lookback.network.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.LayerNames;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.Lineage;
import dev.lookback.network.ShapeTrace;
import dev.lookback.text.Texts;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Everything that a kind of layer answers for itself, asked of every permitted kind. */
class EveryLayerTest {

    static final List<Layer> LAYERS = OneOfEach.LAYERS;

    @Test
    void thereIsOneOfEachKind() {
        assertThat(LAYERS).extracting(layer -> (Object) layer.getClass()).containsExactly((Object[])
                Layer.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @FieldSource("LAYERS")
    void itFitsWithAShapeThatItsParametersFollow(Layer layer) {
        ShapeTrace trace = ShapeTrace.of(OneOfEach.network(layer), 12, 2, 1);
        LayerTrace traced = trace.layers().get(OneOfEach.index(layer));

        assertThat(trace.fits()).isTrue();
        Shape input = traced.input().orElseThrow();
        Shape output = traced.output().orElseThrow();
        assertThat(output.values()).isPositive();
        assertThat(layer.misfit(input)).isEmpty();
        assertThat(layer.width(input.width())).isIn(output.width(), 0);
        assertThat(traced.parameters()).isEqualTo(layer.parameters(input.width()));
        assertThat(traced.multiplyAdds()).isNotNegative();
        if (traced.parameters() > 0) {
            assertThat(traced.multiplyAdds()).isPositive();
        }
        if (layer.keepsValues()) {
            assertThat(output.values()).isEqualTo(input.values());
        }
        assertThat(layer.convolutions(input.width()).values())
                .allSatisfy(conv -> assertThat(conv.badField()).isEmpty());
    }

    @ParameterizedTest
    @FieldSource("LAYERS")
    void itsReceptiveFieldIsThatOfItsLineage(Layer layer) {
        ShapeTrace trace = ShapeTrace.of(OneOfEach.network(layer), 12, 2, 1);
        int index = OneOfEach.index(layer);
        Shape output = trace.layers().get(index).output().orElseThrow();
        int places = output instanceof Shape.Sequence sequence ? sequence.timeSteps() : output.width();

        int widest = 0;
        for (int place = 0; place < places; place++) {
            var seen = Lineage.of(trace).behind(index, place).get(0);
            widest = Math.max(widest, seen.isEmpty() ? 0 : seen.length() - seen.nextSetBit(0));
        }
        assertThat(widest).isEqualTo(trace.layers().get(index).receptiveField());
    }

    @ParameterizedTest
    @FieldSource("LAYERS")
    void everyNumberHasBoundsAndAMendThatKeepsThem(Layer layer) throws ReflectiveOperationException {
        assertThat(layer.badField()).isEmpty();
        for (RecordComponent field : layer.getClass().getRecordComponents()) {
            if (!field.getType().isPrimitive() || field.getType() == boolean.class) {
                continue;
            }
            for (double value : new double[] {-1, 1e9}) {
                Misfit.BadField bad = with(layer, field, value).badField().orElseThrow();

                assertThat(bad.field()).isEqualTo(field.getName());
                assertThat(bad.remedies()).isNotEmpty();
                assertThat(bad.remedies().get(0).layer().badField().map(Misfit.BadField::why))
                        .isNotEqualTo(Optional.of(bad.why()));
            }
        }
    }

    private static Layer with(Layer layer, RecordComponent changed, double value) throws ReflectiveOperationException {
        RecordComponent[] fields = layer.getClass().getRecordComponents();
        Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = fields[i].getAccessor().invoke(layer);
            if (fields[i].getName().equals(changed.getName())) {
                values[i] = changed.getType() == int.class ? (Object) (int) value : (Object) value;
            }
        }
        Class<?>[] types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return (Layer) layer.getClass().getDeclaredConstructor(types).newInstance(values);
    }

    @ParameterizedTest
    @FieldSource("LAYERS")
    void itHasItsNameInBothLanguages(Layer layer) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts texts = new Texts(locale);
            assertThat(texts.get(LayerNames.brief(layer))).startsWith(texts.get(LayerNames.kind(layer)));
        }
    }
}
