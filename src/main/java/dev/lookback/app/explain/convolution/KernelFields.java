package dev.lookback.app.explain.convolution;

import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.field.IntField;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.bounds.Interval;
import dev.lookback.network.Network;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Residual;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Form fields of the recipe that set a kernel's taps: size, stride, dilation and padding. */
final class KernelFields extends HBox {

    /** Prefix that keeps ids, and kinds of edits, distinct from those of the recipe form. */
    static final String ID = "convolution.";

    private final Workbench workbench;
    private final Texts texts;
    private int layer = -1;
    private Class<? extends Layer> kind;

    KernelFields(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        setId("convolution.fields");
        getStyleClass().add("convolution-fields");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Shows the fields of a layer of the recipe being edited. */
    void show(int index, Layer shown) {
        if (index == layer && shown.getClass() == kind) {
            return;
        }
        layer = index;
        kind = shown.getClass();
        getChildren().clear();
        if (kind == Residual.class) {
            Lens<Recipe, Residual> block = layer().as(Residual.class);
            number(Residual.class, block, "kernelSize", Residual::kernelSize, Residual::withKernelSize);
            number(Residual.class, block, "dilation", Residual::dilation, Residual::withDilation);
        } else {
            Lens<Recipe, Conv1D> conv = layer().as(Conv1D.class);
            number(Conv1D.class, conv, "kernelSize", Conv1D::kernelSize, Conv1D::withKernelSize);
            number(Conv1D.class, conv, "stride", Conv1D::stride, Conv1D::withStride);
            number(Conv1D.class, conv, "dilation", Conv1D::dilation, Conv1D::withDilation);
            padding(conv);
        }
    }

    private Lens<Recipe, Layer> layer() {
        int index = layer;
        Lens<Recipe, Network> network = Lens.recipe().then("network", Recipe::network, Recipe::withNetwork);
        return network.then(
                "layers[" + index + "]",
                n -> index < n.layers().size() ? n.layers().get(index) : null,
                (n, changed) -> n.with(index, changed));
    }

    private <L extends Record & Layer> void number(
            Class<L> kind, Lens<Recipe, L> of, String name, Function<L, Integer> get, BiFunction<L, Integer, L> with) {
        Lens<Recipe, Integer> lens = of.then(name, get, with);
        Interval bounds = Interval.of(kind, name);
        IntField field = new IntField(workbench, texts, lens.at(ID + name), (int) bounds.least(), (int) bounds.most());
        field.refusal().popping();
        add(lens.path(), name, field);
    }

    private void padding(Lens<Recipe, Conv1D> of) {
        Lens<Recipe, Padding> lens = of.then("padding", Conv1D::padding, Conv1D::withPadding);
        add(
                lens.path(),
                "padding",
                new Choice<>(
                        workbench,
                        lens.at(ID + "padding"),
                        List.of(Padding.values()),
                        value -> texts.get("app.network.padding." + value),
                        value -> texts.get("app.network.padding." + value + ".explain")));
    }

    private void add(String path, String name, Region control) {
        Label label = new Label(texts.get("app.convolution.field." + name));
        label.getStyleClass().add("layer-field-name");
        label.setLabelFor(control);
        control.setAccessibleText(FieldNames.of(texts, path));
        getChildren().add(new VBox(label, control));
    }
}
