package dev.lookback.app.network;

import dev.lookback.app.widget.Lens;
import dev.lookback.network.Activation;
import dev.lookback.network.FieldBounds;
import dev.lookback.network.Layer;
import dev.lookback.network.Padding;
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
                    Layer.Conv1D.class,
                    Group.CONVOLUTION,
                    Layer.Conv1D.of(32, 3, Activation.RELU),
                    List.of(
                            LayerField.whole(
                                    "filters",
                                    FieldBounds.MOST_UNITS,
                                    Layer.Conv1D::filters,
                                    Layer.Conv1D::withFilters),
                            LayerField.whole(
                                    "kernelSize",
                                    FieldBounds.LONGEST,
                                    Layer.Conv1D::kernelSize,
                                    Layer.Conv1D::withKernelSize),
                            LayerField.whole(
                                            "stride",
                                            FieldBounds.LONGEST,
                                            Layer.Conv1D::stride,
                                            Layer.Conv1D::withStride)
                                    .usually(1),
                            LayerField.whole(
                                            "dilation",
                                            FieldBounds.LONGEST,
                                            Layer.Conv1D::dilation,
                                            Layer.Conv1D::withDilation)
                                    .usually(1),
                            LayerField.oneOf(
                                            "padding",
                                            List.of(Padding.values()),
                                            Layer.Conv1D::padding,
                                            Layer.Conv1D::withPadding)
                                    .usually(Padding.VALID),
                            LayerField.oneOf(
                                            "activation",
                                            ACTIVATIONS,
                                            Layer.Conv1D::activation,
                                            Layer.Conv1D::withActivation)
                                    .usually(Activation.LINEAR)
                                    .wide())),
            new LayerKind<>(
                    Layer.Residual.class,
                    Group.CONVOLUTION,
                    new Layer.Residual(16, 3, 1, Activation.RELU),
                    List.of(
                            LayerField.whole(
                                    "filters",
                                    FieldBounds.MOST_UNITS,
                                    Layer.Residual::filters,
                                    Layer.Residual::withFilters),
                            LayerField.whole(
                                    "kernelSize",
                                    FieldBounds.LONGEST,
                                    Layer.Residual::kernelSize,
                                    Layer.Residual::withKernelSize),
                            LayerField.whole(
                                            "dilation",
                                            FieldBounds.LONGEST,
                                            Layer.Residual::dilation,
                                            Layer.Residual::withDilation)
                                    .usually(1),
                            LayerField.oneOf(
                                            "activation",
                                            ACTIVATIONS,
                                            Layer.Residual::activation,
                                            Layer.Residual::withActivation)
                                    .usually(Activation.RELU)
                                    .wide())),
            new LayerKind<>(
                    Layer.LSTM.class,
                    Group.RECURRENT,
                    new Layer.LSTM(32, false),
                    List.of(
                            LayerField.whole("units", FieldBounds.MOST_UNITS, Layer.LSTM::units, Layer.LSTM::withUnits),
                            LayerField.yesOrNo(
                                            "returnSequences",
                                            Layer.LSTM::returnSequences,
                                            Layer.LSTM::withReturnSequences)
                                    .usually(false)
                                    .wide())),
            new LayerKind<>(
                    Layer.MaxPool1D.class,
                    Group.POOLING,
                    Layer.MaxPool1D.of(2),
                    List.of(
                            LayerField.whole(
                                    "poolSize",
                                    FieldBounds.LONGEST,
                                    Layer.MaxPool1D::poolSize,
                                    Layer.MaxPool1D::resized),
                            LayerField.whole(
                                    "stride",
                                    FieldBounds.LONGEST,
                                    Layer.MaxPool1D::stride,
                                    Layer.MaxPool1D::withStride),
                            LayerField.oneOf(
                                            "padding",
                                            POOL_PADDINGS,
                                            Layer.MaxPool1D::padding,
                                            Layer.MaxPool1D::withPadding)
                                    .usually(Padding.VALID))),
            new LayerKind<>(
                    Layer.AveragePool1D.class,
                    Group.POOLING,
                    Layer.AveragePool1D.of(2),
                    List.of(
                            LayerField.whole(
                                    "poolSize",
                                    FieldBounds.LONGEST,
                                    Layer.AveragePool1D::poolSize,
                                    Layer.AveragePool1D::resized),
                            LayerField.whole(
                                    "stride",
                                    FieldBounds.LONGEST,
                                    Layer.AveragePool1D::stride,
                                    Layer.AveragePool1D::withStride),
                            LayerField.oneOf(
                                            "padding",
                                            POOL_PADDINGS,
                                            Layer.AveragePool1D::padding,
                                            Layer.AveragePool1D::withPadding)
                                    .usually(Padding.VALID))),
            plain(Group.POOLING, new Layer.GlobalMaxPool1D(), Layer.GlobalMaxPool1D.class),
            plain(Group.POOLING, new Layer.GlobalAveragePool1D(), Layer.GlobalAveragePool1D.class),
            plain(Group.DENSE, new Layer.Flatten(), Layer.Flatten.class),
            new LayerKind<>(
                    Layer.Dense.class,
                    Group.DENSE,
                    new Layer.Dense(32, Activation.RELU),
                    List.of(
                            LayerField.whole(
                                    "units", FieldBounds.MOST_UNITS, Layer.Dense::units, Layer.Dense::withUnits),
                            LayerField.oneOf(
                                            "activation",
                                            ACTIVATIONS,
                                            Layer.Dense::activation,
                                            Layer.Dense::withActivation)
                                    .usually(Activation.LINEAR)
                                    .wide())),
            new LayerKind<>(
                    Layer.Dropout.class,
                    Group.REGULARISATION,
                    new Layer.Dropout(0.2),
                    List.of(LayerField.share("rate", Layer.Dropout::rate, Layer.Dropout::withRate))),
            new LayerKind<>(
                    Layer.SpatialDropout.class,
                    Group.REGULARISATION,
                    new Layer.SpatialDropout(0.2),
                    List.of(LayerField.share("rate", Layer.SpatialDropout::rate, Layer.SpatialDropout::withRate))),
            new LayerKind<>(
                    Layer.BatchNormalization.class,
                    Group.REGULARISATION,
                    Layer.BatchNormalization.keras(),
                    List.of(
                            LayerField.share(
                                    "momentum",
                                    Layer.BatchNormalization::momentum,
                                    Layer.BatchNormalization::withMomentum),
                            LayerField.tiny(
                                    "epsilon",
                                    Layer.BatchNormalization::epsilon,
                                    Layer.BatchNormalization::withEpsilon))),
            new LayerKind<>(
                    Layer.LayerNormalization.class,
                    Group.REGULARISATION,
                    Layer.LayerNormalization.keras(),
                    List.of(LayerField.tiny(
                            "epsilon", Layer.LayerNormalization::epsilon, Layer.LayerNormalization::withEpsilon))));

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
