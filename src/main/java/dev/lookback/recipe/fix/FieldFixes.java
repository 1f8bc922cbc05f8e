package dev.lookback.recipe.fix;

import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.FieldBounds;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.Misfit;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.recipe.Recipe;
import java.util.List;
import java.util.stream.Stream;

/** Candidate fixes of a layer field out of bounds: the nearest valid value, or the default. */
final class FieldFixes {

    private FieldFixes() {}

    static List<Fix> of(Recipe recipe, int index, Misfit.BadField bad) {
        return changes(recipe.network().layers().get(index), bad.field())
                .map(c -> NetworkFixes.fix(
                        recipe, recipe.network().with(index, c.layer), "recipe.fix." + c.label, c.value))
                .toList();
    }

    private record Change(String label, Object value, Layer layer) {}

    private static Stream<Change> changes(Layer layer, String field) {
        if (layer instanceof BatchNormalization) {
            return Stream.of(new Change("usual", "", BatchNormalization.keras()));
        }
        if (layer instanceof LayerNormalization) {
            return Stream.of(new Change("usual", "", LayerNormalization.keras()));
        }
        if (layer instanceof LSTM l) {
            int units = within(l.units(), FieldBounds.MOST_UNITS);
            return Stream.of(new Change("use", units, l.withUnits(units)));
        }
        if (layer instanceof Residual r && field.equals("filters")) {
            int filters = within(r.filters(), FieldBounds.MOST_UNITS);
            return Stream.of(new Change("use", filters, r.withFilters(filters)));
        }
        if (layer instanceof Residual r && field.equals("dilation")) {
            int dilation = within(r.dilation(), FieldBounds.LONGEST);
            return Stream.of(new Change("use", dilation, r.withDilation(dilation)));
        }
        if (layer instanceof Residual r) {
            int size = within(r.kernelSize(), FieldBounds.LONGEST);
            return Stream.of(new Change("use", size, r.withKernelSize(size)));
        }
        if (layer instanceof Dropout d) {
            return Stream.of(new Change("use", "0.5", d.withRate(0.5)));
        }
        if (layer instanceof SpatialDropout d) {
            return Stream.of(new Change("use", "0.5", d.withRate(0.5)));
        }
        if (layer instanceof Dense d) {
            int units = within(d.units(), FieldBounds.MOST_UNITS);
            return Stream.of(new Change("use", units, d.withUnits(units)));
        }
        if (field.equals("padding")) {
            return Stream.of(
                    new Change("use", "same", LayerEdits.withPadding(layer, Padding.SAME)),
                    new Change("use", "valid", LayerEdits.withPadding(layer, Padding.VALID)));
        }
        if (field.equals("stride")) {
            int stride = within(LayerEdits.stride(layer), FieldBounds.LONGEST);
            return Stream.of(new Change("use", stride, LayerEdits.withStride(layer, stride)));
        }
        if (layer instanceof Conv1D c && field.equals("filters")) {
            int filters = within(c.filters(), FieldBounds.MOST_UNITS);
            return Stream.of(new Change("use", filters, c.withFilters(filters)));
        }
        if (layer instanceof Conv1D c && field.equals("dilation")) {
            int dilation = within(c.dilation(), FieldBounds.LONGEST);
            return Stream.of(
                    new Change("use", dilation, c.withDilation(dilation)),
                    new Change("dilation", 1, c.withDilation(1)),
                    new Change("stride", 1, c.withStride(1)));
        }
        int size = within(LayerEdits.size(layer), FieldBounds.LONGEST);
        return Stream.of(new Change("use", size, LayerEdits.withSize(layer, size)));
    }

    private static int within(int value, int most) {
        return Math.max(1, Math.min(most, value));
    }
}
