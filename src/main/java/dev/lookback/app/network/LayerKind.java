package dev.lookback.app.network;

import dev.lookback.app.widget.field.Lens;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.network.layer.ZeroPadding1D;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * Form of one kind of layer: its group in the menu, a new layer, its fields.
 *
 * @param group of the menu
 * @param fresh a new layer of this kind
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

    private static final LayerKind<Conv1D> CONV1D = new LayerKind<>(
            Conv1D.class,
            Group.CONVOLUTION,
            Conv1D.of(32, 3, Activation.RELU),
            List.of(
                    LayerField.whole(Conv1D.class, "filters", Conv1D::filters, Conv1D::withFilters),
                    LayerField.whole(Conv1D.class, "kernelSize", Conv1D::kernelSize, Conv1D::withKernelSize),
                    LayerField.whole(Conv1D.class, "stride", Conv1D::stride, Conv1D::withStride)
                            .usually(1),
                    LayerField.whole(Conv1D.class, "dilation", Conv1D::dilation, Conv1D::withDilation)
                            .usually(1),
                    LayerField.oneOf("padding", List.of(Padding.values()), Conv1D::padding, Conv1D::withPadding)
                            .usually(Padding.VALID),
                    LayerField.oneOf("activation", ACTIVATIONS, Conv1D::activation, Conv1D::withActivation)
                            .usually(Activation.LINEAR)
                            .wide()));

    private static final LayerKind<Residual> RESIDUAL = new LayerKind<>(
            Residual.class,
            Group.CONVOLUTION,
            new Residual(16, 3, 1, Activation.RELU),
            List.of(
                    LayerField.whole(Residual.class, "filters", Residual::filters, Residual::withFilters),
                    LayerField.whole(Residual.class, "kernelSize", Residual::kernelSize, Residual::withKernelSize),
                    LayerField.whole(Residual.class, "dilation", Residual::dilation, Residual::withDilation)
                            .usually(1),
                    LayerField.oneOf("activation", ACTIVATIONS, Residual::activation, Residual::withActivation)
                            .usually(Activation.RELU)
                            .wide()));

    private static final LayerKind<ZeroPadding1D> ZERO_PADDING1D = new LayerKind<>(
            ZeroPadding1D.class,
            Group.CONVOLUTION,
            new ZeroPadding1D(1, 0),
            List.of(
                    LayerField.whole(
                            ZeroPadding1D.class, "leftPad", ZeroPadding1D::leftPad, ZeroPadding1D::withLeftPad),
                    LayerField.whole(
                            ZeroPadding1D.class, "rightPad", ZeroPadding1D::rightPad, ZeroPadding1D::withRightPad)));

    private static final LayerKind<LSTM> LSTM_KIND = new LayerKind<>(
            LSTM.class,
            Group.RECURRENT,
            new LSTM(32, false),
            List.of(
                    LayerField.whole(LSTM.class, "units", LSTM::units, LSTM::withUnits),
                    LayerField.yesOrNo("returnSequences", LSTM::returnSequences, LSTM::withReturnSequences)
                            .usually(false)
                            .wide()));

    private static final LayerKind<MaxPool1D> MAX_POOL1D = new LayerKind<>(
            MaxPool1D.class,
            Group.POOLING,
            MaxPool1D.of(2),
            List.of(
                    LayerField.whole(MaxPool1D.class, "poolSize", MaxPool1D::poolSize, MaxPool1D::resized),
                    LayerField.whole(MaxPool1D.class, "stride", MaxPool1D::stride, MaxPool1D::withStride),
                    LayerField.oneOf("padding", POOL_PADDINGS, MaxPool1D::padding, MaxPool1D::withPadding)
                            .usually(Padding.VALID)));

    private static final LayerKind<AveragePool1D> AVERAGE_POOL1D = new LayerKind<>(
            AveragePool1D.class,
            Group.POOLING,
            AveragePool1D.of(2),
            List.of(
                    LayerField.whole(AveragePool1D.class, "poolSize", AveragePool1D::poolSize, AveragePool1D::resized),
                    LayerField.whole(AveragePool1D.class, "stride", AveragePool1D::stride, AveragePool1D::withStride),
                    LayerField.oneOf("padding", POOL_PADDINGS, AveragePool1D::padding, AveragePool1D::withPadding)
                            .usually(Padding.VALID)));

    private static final LayerKind<GlobalMaxPool1D> GLOBAL_MAX_POOL1D =
            plain(Group.POOLING, new GlobalMaxPool1D(), GlobalMaxPool1D.class);

    private static final LayerKind<GlobalAveragePool1D> GLOBAL_AVERAGE_POOL1D =
            plain(Group.POOLING, new GlobalAveragePool1D(), GlobalAveragePool1D.class);

    private static final LayerKind<Flatten> FLATTEN = plain(Group.DENSE, new Flatten(), Flatten.class);

    private static final LayerKind<Dense> DENSE = new LayerKind<>(
            Dense.class,
            Group.DENSE,
            new Dense(32, Activation.RELU),
            List.of(
                    LayerField.whole(Dense.class, "units", Dense::units, Dense::withUnits),
                    LayerField.oneOf("activation", ACTIVATIONS, Dense::activation, Dense::withActivation)
                            .usually(Activation.LINEAR)
                            .wide()));

    private static final LayerKind<Dropout> DROPOUT = new LayerKind<>(
            Dropout.class,
            Group.REGULARISATION,
            new Dropout(0.2),
            List.of(LayerField.share(Dropout.class, "rate", Dropout::rate, Dropout::withRate)));

    private static final LayerKind<SpatialDropout> SPATIAL_DROPOUT = new LayerKind<>(
            SpatialDropout.class,
            Group.REGULARISATION,
            new SpatialDropout(0.2),
            List.of(LayerField.share(SpatialDropout.class, "rate", SpatialDropout::rate, SpatialDropout::withRate)));

    private static final LayerKind<BatchNormalization> BATCH_NORMALIZATION = new LayerKind<>(
            BatchNormalization.class,
            Group.REGULARISATION,
            BatchNormalization.keras(),
            List.of(
                    LayerField.share(
                            BatchNormalization.class,
                            "momentum",
                            BatchNormalization::momentum,
                            BatchNormalization::withMomentum),
                    LayerField.tiny(
                            BatchNormalization.class,
                            "epsilon",
                            BatchNormalization::epsilon,
                            BatchNormalization::withEpsilon)));

    private static final LayerKind<LayerNormalization> LAYER_NORMALIZATION = new LayerKind<>(
            LayerNormalization.class,
            Group.REGULARISATION,
            LayerNormalization.keras(),
            List.of(LayerField.tiny(
                    LayerNormalization.class,
                    "epsilon",
                    LayerNormalization::epsilon,
                    LayerNormalization::withEpsilon)));

    /** Every kind, in the order of the menu. */
    static final List<LayerKind<?>> ALL = List.of(
            CONV1D,
            RESIDUAL,
            ZERO_PADDING1D,
            LSTM_KIND,
            MAX_POOL1D,
            AVERAGE_POOL1D,
            GLOBAL_MAX_POOL1D,
            GLOBAL_AVERAGE_POOL1D,
            FLATTEN,
            DENSE,
            DROPOUT,
            SPATIAL_DROPOUT,
            BATCH_NORMALIZATION,
            LAYER_NORMALIZATION);

    private static <L extends Layer> LayerKind<L> plain(Group group, L layer, Class<L> type) {
        return new LayerKind<>(type, group, layer, List.of());
    }

    static LayerKind<?> of(Layer layer) {
        return layer.accept(new ByLayer());
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
        return texts.list(fields.stream()
                .map(field -> field.brief(texts, mine))
                .flatMap(Optional::stream)
                .toList());
    }

    private static final class ByLayer implements Layer.Visitor<LayerKind<?>> {

        @Override
        public LayerKind<?> visit(Conv1D layer) {
            return CONV1D;
        }

        @Override
        public LayerKind<?> visit(Residual layer) {
            return RESIDUAL;
        }

        @Override
        public LayerKind<?> visit(LSTM layer) {
            return LSTM_KIND;
        }

        @Override
        public LayerKind<?> visit(MaxPool1D layer) {
            return MAX_POOL1D;
        }

        @Override
        public LayerKind<?> visit(AveragePool1D layer) {
            return AVERAGE_POOL1D;
        }

        @Override
        public LayerKind<?> visit(GlobalMaxPool1D layer) {
            return GLOBAL_MAX_POOL1D;
        }

        @Override
        public LayerKind<?> visit(GlobalAveragePool1D layer) {
            return GLOBAL_AVERAGE_POOL1D;
        }

        @Override
        public LayerKind<?> visit(Flatten layer) {
            return FLATTEN;
        }

        @Override
        public LayerKind<?> visit(Dense layer) {
            return DENSE;
        }

        @Override
        public LayerKind<?> visit(Dropout layer) {
            return DROPOUT;
        }

        @Override
        public LayerKind<?> visit(SpatialDropout layer) {
            return SPATIAL_DROPOUT;
        }

        @Override
        public LayerKind<?> visit(BatchNormalization layer) {
            return BATCH_NORMALIZATION;
        }

        @Override
        public LayerKind<?> visit(LayerNormalization layer) {
            return LAYER_NORMALIZATION;
        }

        @Override
        public LayerKind<?> visit(ZeroPadding1D layer) {
            return ZERO_PADDING1D;
        }
    }
}
