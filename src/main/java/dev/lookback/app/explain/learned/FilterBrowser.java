package dev.lookback.app.explain.learned;

import dev.lookback.app.explain.ModelExplainer;
import dev.lookback.app.explain.ShownRun;
import dev.lookback.app.price.SpanChart;
import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.engine.ConvolutionWeights;
import dev.lookback.explain.ExplainedModel;
import dev.lookback.explain.FilterUse;
import dev.lookback.explain.PeakActivation;
import dev.lookback.explain.PeakActivations;
import dev.lookback.network.LayerNames;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.Stage;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Part;
import dev.lookback.network.layer.Residual;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Selection of a convolution and one of its filters, with their weights, use and peak activations. */
final class FilterBrowser {

    private static final int USE_WINDOWS = 200;
    private static final int PEAK_WINDOWS = 4000;
    private static final int MAX_PEAKS = 12;
    private static final double MAX_WIDTH = 240;

    private final Texts texts;
    private final ModelExplainer explainer;
    private final Consumer<List<SpanChart.Mark>> mark;
    private final Choice<Stage> layer;
    private final Label about = new Label();
    private final FilterGallery gallery;
    private final KernelPicture kernel;
    private ShownRun run;
    private ShapeTrace trace;
    private Map<Stage, ConvolutionWeights> convolutions = Map.of();
    private Optional<FilterUse> use = Optional.empty();
    private Optional<PeakActivations> peaks = Optional.empty();
    private int filter;

    /** @param mark called with the spans of the chosen filter's peak activations */
    FilterBrowser(Texts texts, ModelExplainer explainer, Consumer<List<SpanChart.Mark>> mark) {
        this.texts = texts;
        this.explainer = explainer;
        this.mark = mark;
        layer = new Choice<>("filters-layer", List.of(), this::name, null, stage -> chooseLayer())
                .named(this::shortName);
        layer.setAccessibleText(texts.get("app.insight.layer"));
        TextScale.follow(layer, scale -> layer.setMaxWidth(scale * MAX_WIDTH));
        layer.managedProperty().bind(layer.visibleProperty());
        about.setId("filters-about");
        about.getStyleClass().add("chart-mark");
        about.setMinWidth(0);
        Tooltip whole = Tips.of("");
        whole.textProperty().bind(about.textProperty());
        about.setTooltip(whole);
        gallery = new FilterGallery(texts, this::chooseFilter);
        kernel = new KernelPicture(texts);
    }

    Choice<Stage> layer() {
        return layer;
    }

    Label about() {
        return about;
    }

    FilterGallery gallery() {
        return gallery;
    }

    KernelPicture kernel() {
        return kernel;
    }

    /** Shows another network, which the explainer has been opened for. */
    void show(ShownRun shown, ShapeTrace shownTrace) {
        run = shown;
        trace = shownTrace;
        use = Optional.empty();
        peaks = Optional.empty();
        convolutions = Map.of();
        List<Stage> stages = Stage.convolutions(trace);
        boolean none = stages.isEmpty();
        layer.offer(stages);
        if (!stages.contains(layer.getValue())) {
            layer.show(none ? null : stages.get(0));
        }
        layer.rename();
        layer.setVisible(!none);
        about.setText(none ? "" : texts.get("app.insight.looking"));
        if (!none) {
            explainer.ask("weights", (subject, wanted) -> Optional.of(weights(subject, stages)), this::showWeights);
            explainer.ask(
                    "use",
                    (subject, wanted) ->
                            FilterUse.of(subject, subject.plan().anchors(Split.TRAIN), USE_WINDOWS, 0, wanted),
                    this::showUse);
        }
    }

    private String name(Stage stage) {
        return numbered(stage, LayerNames.brief(trace, stage));
    }

    private String shortName(Stage stage) {
        return numbered(stage, stage.isWhole() ? LayerNames.brief(trace, stage) : LayerNames.kind(trace, stage));
    }

    private String numbered(Stage stage, Message name) {
        return texts.get("app.insight.layerName", stage.layer() + 1, texts.get(name));
    }

    private static Map<Stage, ConvolutionWeights> weights(ExplainedModel subject, List<Stage> stages) {
        return stages.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        stage -> subject.inspector().convolution(stage).orElseThrow()));
    }

    private void showWeights(Map<Stage, ConvolutionWeights> found) {
        convolutions = found;
        chooseLayer();
    }

    private void showUse(FilterUse found) {
        use = Optional.of(found);
        chooseLayer();
    }

    private void chooseLayer() {
        Stage stage = layer.getValue();
        ConvolutionWeights weights = convolutions.get(stage);
        if (weights == null) {
            return;
        }
        List<Integer> order = use.map(found -> found.order(stage))
                .orElse(IntStream.range(0, weights.filters()).boxed().toList());
        gallery.show(weights, order, use.map(found -> found.of(stage)).orElse(new double[0]));
        if (use.isPresent()) {
            peaks = Optional.empty();
            filter = order.get(0);
            explainer.ask(
                    "excitations",
                    (subject, wanted) -> PeakActivations.of(
                            subject, stage, subject.plan().anchors(Split.TRAIN), PEAK_WINDOWS, wanted),
                    this::showPeaks);
        }
        chooseFilter(filter < weights.filters() ? filter : 0);
    }

    private void showPeaks(PeakActivations found) {
        peaks = Optional.of(found);
        chooseFilter(filter);
    }

    private void chooseFilter(int chosen) {
        filter = chosen;
        gallery.choose(chosen);
        ConvolutionWeights weights = convolutions.get(layer.getValue());
        if (weights != null) {
            kernel.show(weights, chosen, channelNames(weights));
        }
        List<PeakActivation> top =
                peaks.map(found -> found.top(chosen, MAX_PEAKS)).orElse(List.of());
        float largest = top.isEmpty() ? 0 : Math.abs(top.get(0).activation());
        List<SpanChart.Mark> marks = new ArrayList<>();
        for (PeakActivation each : top) {
            marks.add(new SpanChart.Mark(
                    each.firstRow(),
                    each.lastRow(),
                    largest == 0 ? 0 : each.activation() / largest,
                    texts.get("app.insight.activation", each.activation())));
        }
        mark.accept(marks);
        peaks.ifPresent(found -> about.setText(texts.get("app.insight.activates", chosen + 1, found.windows())));
    }

    private List<String> channelNames(ConvolutionWeights weights) {
        List<String> features = run.model().recipe().data().features();
        boolean first = readsFeatures(layer.getValue());
        return IntStream.range(0, weights.channels())
                .mapToObj(c -> first ? features.get(c) : texts.get("app.insight.channel", c + 1))
                .toList();
    }

    private boolean readsFeatures(Stage stage) {
        return stage.part() != Part.SECOND
                && trace.layers().subList(0, stage.layer()).stream()
                        .noneMatch(before -> before.layer() instanceof Conv1D
                                || before.layer() instanceof Residual
                                || before.layer() instanceof LSTM);
    }
}
