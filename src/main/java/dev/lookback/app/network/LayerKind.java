package dev.lookback.app.network;

import dev.lookback.app.widget.field.Lens;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.FieldBounds;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the forms know about one kind of layer.
 *
 * @param group where it stands in the menu
 * @param fresh a layer of this kind to begin with
 * @param fields in the order of the card
 * @param <L> its record
 */
record LayerKind<L extends Layer>(Class<L> type, Group group, L fresh, List<LayerField<L, ?>> fields) {

    /** A part of the menu. */
    enum Group {
        CONVOLUTION,
        RECURRENT,
        POOLING,
        DENSE,
        REGULARISATION
    }

    private static final List<Activation> ACTIVATIONS = List.of(Activation.values());
    private static final List<Padding> POOL_PADDINGS = List.of(Padding.VALID, Padding.SAME);

    /** Every kind, in the order of the menu. */
    static final List<LayerKind<?>> ALL = List.of(
            new LayerKind<>(
                    Conv1D.class,
                    Group.CONVOLUTION,
                    Conv1D.of(32, 3, Activation.RELU),
                    List.of(
                            LayerField.whole("filters", FieldBounds.MOST_UNITS, Conv1D::filters, Conv1D::withFilters),
                            LayerField.whole(
                                    "kernelSize", FieldBounds.LONGEST, Conv1D::kernelSize, Conv1D::withKernelSize),
                            LayerField.whole("stride", FieldBounds.LONGEST, Conv1D::stride, Conv1D::withStride)
                                    .usually(1),
                            LayerField.whole("dilation", FieldBounds.LONGEST, Conv1D::dilation, Conv1D::withDilation)
                                    .usually(1),
                            LayerField.oneOf("padding", List.of(Padding.values()), Conv1D::padding, Conv1D::withPadding)
                                    .usually(Padding.VALID),
                            LayerField.oneOf("activation", ACTIVATIONS, Conv1D::activation, Conv1D::withActivation)
                                    .usually(Activation.LINEAR)
                                    .wide())),
            new LayerKind<>(
                    Residual.class,
                    Group.CONVOLUTION,
                    new Residual(16, 3, 1, Activation.RELU),
                    List.of(
                            LayerField.whole(
                                    "filters", FieldBounds.MOST_UNITS, Residual::filters, Residual::withFilters),
                            LayerField.whole(
                                    "kernelSize", FieldBounds.LONGEST, Residual::kernelSize, Residual::withKernelSize),
                            LayerField.whole(
                                            "dilation", FieldBounds.LONGEST, Residual::dilation, Residual::withDilation)
                                    .usually(1),
                            LayerField.oneOf("activation", ACTIVATIONS, Residual::activation, Residual::withActivation)
                                    .usually(Activation.RELU)
                                    .wide())),
            new LayerKind<>(
                    LSTM.class,
                    Group.RECURRENT,
                    new LSTM(32, false),
                    List.of(
                            LayerField.whole("units", FieldBounds.MOST_UNITS, LSTM::units, LSTM::withUnits),
                            LayerField.yesOrNo("returnSequences", LSTM::returnSequences, LSTM::withReturnSequences)
                                    .usually(false)
                                    .wide())),
            new LayerKind<>(
                    MaxPool1D.class,
                    Group.POOLING,
                    MaxPool1D.of(2),
                    List.of(
                            LayerField.whole("poolSize", FieldBounds.LONGEST, MaxPool1D::poolSize, MaxPool1D::resized),
                            LayerField.whole("stride", FieldBounds.LONGEST, MaxPool1D::stride, MaxPool1D::withStride),
                            LayerField.oneOf("padding", POOL_PADDINGS, MaxPool1D::padding, MaxPool1D::withPadding)
                                    .usually(Padding.VALID))),
            new LayerKind<>(
                    AveragePool1D.class,
                    Group.POOLING,
                    AveragePool1D.of(2),
                    List.of(
                            LayerField.whole(
                                    "poolSize", FieldBounds.LONGEST, AveragePool1D::poolSize, AveragePool1D::resized),
                            LayerField.whole(
                                    "stride", FieldBounds.LONGEST, AveragePool1D::stride, AveragePool1D::withStride),
                            LayerField.oneOf(
                                            "padding",
                                            POOL_PADDINGS,
                                            AveragePool1D::padding,
                                            AveragePool1D::withPadding)
                                    .usually(Padding.VALID))),
            plain(Group.POOLING, new GlobalMaxPool1D(), GlobalMaxPool1D.class),
            plain(Group.POOLING, new GlobalAveragePool1D(), GlobalAveragePool1D.class),
            plain(Group.DENSE, new Flatten(), Flatten.class),
            new LayerKind<>(
                    Dense.class,
                    Group.DENSE,
                    new Dense(32, Activation.RELU),
                    List.of(
                            LayerField.whole("units", FieldBounds.MOST_UNITS, Dense::units, Dense::withUnits),
                            LayerField.oneOf("activation", ACTIVATIONS, Dense::activation, Dense::withActivation)
                                    .usually(Activation.LINEAR)
                                    .wide())),
            new LayerKind<>(
                    Dropout.class,
                    Group.REGULARISATION,
                    new Dropout(0.2),
                    List.of(LayerField.share("rate", Dropout::rate, Dropout::withRate))),
            new LayerKind<>(
                    SpatialDropout.class,
                    Group.REGULARISATION,
                    new SpatialDropout(0.2),
                    List.of(LayerField.share("rate", SpatialDropout::rate, SpatialDropout::withRate))),
            new LayerKind<>(
                    BatchNormalization.class,
                    Group.REGULARISATION,
                    BatchNormalization.keras(),
                    List.of(
                            LayerField.share(
                                    "momentum", BatchNormalization::momentum, BatchNormalization::withMomentum),
                            LayerField.tiny("epsilon", BatchNormalization::epsilon, BatchNormalization::withEpsilon))),
            new LayerKind<>(
                    LayerNormalization.class,
                    Group.REGULARISATION,
                    LayerNormalization.keras(),
                    List.of(LayerField.tiny("epsilon", LayerNormalization::epsilon, LayerNormalization::withEpsilon))));

    private static <L extends Layer> LayerKind<L> plain(Group group, L layer, Class<L> type) {
        return new LayerKind<>(type, group, layer, List.of());
    }

    static LayerKind<?> of(Layer layer) {
        return ALL.stream()
                .filter(kind -> kind.type.isInstance(layer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form for " + layer));
    }

    /** The recipe's layer at an index, as long as it is of this kind. */
    Lens<Recipe, L> at(int index) {
        return new Lens<Recipe, Layer>(
                        path(index),
                        r -> index < r.network().layers().size()
                                ? r.network().layers().get(index)
                                : null,
                        (r, layer) -> r.withNetwork(r.network().with(index, layer)))
                .as(type);
    }

    static String path(int index) {
        return "network.layers[" + index + "]";
    }

    /** Its hyperparameters in a line, but for the usual ones: "128 filters, kernel 7, relu". */
    static String brief(Texts texts, Layer layer) {
        return of(layer).inWords(texts, layer);
    }

    private String inWords(Texts texts, Layer layer) {
        L mine = type.cast(layer);
        return fields.stream()
                .map(field -> field.brief(texts, mine))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(texts.get("app.network.comma")));
    }
}
