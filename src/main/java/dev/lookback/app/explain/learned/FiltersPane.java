package dev.lookback.app.explain.learned;

import dev.lookback.app.explain.Desk;
import dev.lookback.app.explain.EpochChoice;
import dev.lookback.app.explain.ShownRun;
import dev.lookback.app.price.SpanChart;
import dev.lookback.app.widget.Choice;
import dev.lookback.app.widget.Shown;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.engine.ConvolutionWeights;
import dev.lookback.explain.Excitation;
import dev.lookback.explain.Excitations;
import dev.lookback.explain.FilterUse;
import dev.lookback.explain.Subject;
import dev.lookback.network.Layer;
import dev.lookback.network.LayerNames;
import dev.lookback.text.Texts;
import dev.lookback.window.Split;
import dev.lookback.window.WindowSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the network learned: filters by their use, the stretches that excite them, and what each layer makes of the window. */
public final class FiltersPane extends BorderPane {

    private static final int USE_WINDOWS = 200;
    private static final int EXCITING_WINDOWS = 4000;
    private static final int STRETCHES = 12;

    private final Workbench workbench;
    private final Texts texts;
    private final Desk desk = new Desk();
    private final SpanChart chart;
    private final Choice<Integer> layer;
    private final FilterGallery gallery;
    private final KernelPicture kernel;
    private final ActivationsPicture activations;
    private final Label about = new Label();
    private final EpochChoice epoch;
    private final SplitPane halves;
    private ShownRun run;
    private List<ConvolutionWeights> convolutions = List.of();
    private Optional<FilterUse> use = Optional.empty();
    private Optional<Excitations> excitations = Optional.empty();
    private int filter;
    private Runnable onDrawn = () -> {};

    public FiltersPane(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        setId("filters");
        layer = new Choice<>("filters-layer", List.of(), this::name, null, i -> chooseLayer());
        layer.setAccessibleText(texts.get("app.insight.layer"));
        layer.setMaxWidth(USE_PREF_SIZE);
        epoch = new EpochChoice(workbench, texts, "filters-epoch", this::show);
        chart = new SpanChart(workbench, texts, "filters-chart", layer, epoch, about);
        about.setId("filters-about");
        about.getStyleClass().add("chart-mark");
        about.setMinWidth(0);
        gallery = new FilterGallery(texts, this::chooseFilter);
        kernel = new KernelPicture(texts);
        activations = new ActivationsPicture(texts);
        halves = new SplitPane(chart, lower());
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(0.36);
        setCenter(halves);
        chart.plot().getCanvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        Shown.follow(this, workbench.anchorProperty(), anchor -> showActivations());
        ShownRun.follow(this, workbench, this::begin, this::nothing);
        ShownRun.whenSeen(this, this::showActivations);
        nothing();
    }

    private Node lower() {
        ScrollPane scroll = new ScrollPane(gallery);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        SplitPane left = new SplitPane(
                titled("app.insight.title.filters", "app.insight.use", scroll),
                titled("app.insight.title.kernel", "app.insight.kernel", kernel));
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.62);
        SplitPane lower =
                new SplitPane(left, titled("app.insight.title.activations", "app.insight.activations", activations));
        lower.setDividerPositions(0.48);
        return lower;
    }

    private Node titled(String title, String explanation, Node content) {
        Label words = new Label(texts.get(title));
        words.getStyleClass().add("insight-title");
        words.setTooltip(Tips.of(texts.get(explanation)));
        HBox line = new HBox(words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("insight-line");
        return new BorderPane(content, line, null, null, null);
    }

    // ---- which run

    private void nothing() {
        run = null;
        desk.close();
        halves.setVisible(false);
        Label empty = new Label(texts.get("app.insight.noRun"));
        empty.getStyleClass().add("chart-empty");
        empty.setWrapText(true);
        VBox words = new VBox(empty);
        words.setAlignment(Pos.CENTER);
        setCenter(words);
    }

    private void begin(ShownRun shown) {
        epoch.begin(shown);
        show(shown);
    }

    private void show(ShownRun shown) {
        run = shown;
        use = Optional.empty();
        excitations = Optional.empty();
        convolutions = List.of();
        setCenter(halves);
        halves.setVisible(true);
        chart.show(shown.series(), shown.model().recipe().data().target());
        chart.mark(List.of());
        activations.clear();
        desk.open(() -> Subject.of(shown.model(), shown.series()));
        List<Integer> layers = IntStream.range(0, layers().size())
                .filter(i -> layers().get(i) instanceof Layer.Conv1D)
                .boxed()
                .toList();
        layer.offer(layers);
        if (!layers.isEmpty()) {
            boolean kept = layer.getValue() != null && layers.contains(layer.getValue());
            layer.show(kept ? layer.getValue() : layers.get(0));
        }
        layer.rename();
        layer.setDisable(layers.isEmpty());
        about.setText(layers.isEmpty() ? texts.get("app.insight.noConvolution") : texts.get("app.insight.looking"));
        gallery.setVisible(!layers.isEmpty());
        kernel.setVisible(!layers.isEmpty());
        if (!layers.isEmpty()) {
            desk.ask("weights", (subject, wanted) -> Optional.of(weights(subject, layers)), this::showWeights);
            desk.ask(
                    "use",
                    (subject, wanted) ->
                            FilterUse.of(subject, subject.plan().anchors(Split.TRAIN), USE_WINDOWS, 0, wanted),
                    this::showUse);
        }
        showActivations();
    }

    private List<Layer> layers() {
        return run == null ? List.of() : run.model().recipe().network().layers();
    }

    private String name(Integer index) {
        return index == null || index >= layers().size()
                ? ""
                : texts.get("app.insight.layerName", index + 1, texts.get(LayerNames.brief(layers().get(index))));
    }

    private static List<ConvolutionWeights> weights(Subject subject, List<Integer> layers) {
        return layers.stream()
                .map(i -> subject.insight().convolution(i).orElseThrow())
                .toList();
    }

    private void showWeights(List<ConvolutionWeights> found) {
        convolutions = found;
        chooseLayer();
    }

    private void showUse(FilterUse found) {
        use = Optional.of(found);
        chooseLayer();
    }

    // ---- which layer, which filter

    private Optional<ConvolutionWeights> convolution() {
        int place = layer.getItems().indexOf(layer.getValue());
        return place < 0 || place >= convolutions.size() ? Optional.empty() : Optional.of(convolutions.get(place));
    }

    private void chooseLayer() {
        Optional<ConvolutionWeights> weights = convolution();
        if (weights.isEmpty()) {
            return;
        }
        int index = layer.getValue();
        List<Integer> order = use.map(found -> found.order(index))
                .orElse(IntStream.range(0, weights.get().filters()).boxed().toList());
        gallery.show(weights.get(), order, use.map(found -> found.of(index)).orElse(new double[0]));
        if (use.isPresent()) {
            excitations = Optional.empty();
            filter = order.get(0);
            desk.ask(
                    "excitations",
                    (subject, wanted) -> Excitations.of(
                            subject, index, subject.plan().anchors(Split.TRAIN), EXCITING_WINDOWS, wanted),
                    this::showExcitations);
        }
        chooseFilter(filter < weights.get().filters() ? filter : 0);
    }

    private void showExcitations(Excitations found) {
        excitations = Optional.of(found);
        chooseFilter(filter);
    }

    private void chooseFilter(int chosen) {
        filter = chosen;
        gallery.choose(chosen);
        convolution().ifPresent(weights -> kernel.show(weights, chosen, channelNames(weights)));
        List<Excitation> top =
                excitations.map(found -> found.top(chosen, STRETCHES)).orElse(List.of());
        float most = top.isEmpty() ? 0 : Math.abs(top.get(0).activation());
        List<SpanChart.Mark> marks = new ArrayList<>();
        for (Excitation each : top) {
            marks.add(new SpanChart.Mark(
                    each.firstRow(),
                    each.lastRow(),
                    most == 0 ? 0 : each.activation() / most,
                    texts.get("app.insight.activation", each.activation())));
        }
        chart.mark(marks);
        excitations.ifPresent(found -> about.setText(texts.get("app.insight.excites", chosen, found.windows())));
    }

    private List<String> channelNames(ConvolutionWeights weights) {
        List<String> features = run.model().recipe().data().features();
        boolean first = IntStream.range(0, layer.getValue())
                .allMatch(i -> !(layers().get(i) instanceof Layer.Conv1D)
                        && !(layers().get(i) instanceof Layer.Residual)
                        && !(layers().get(i) instanceof Layer.LSTM));
        return IntStream.range(0, weights.channels())
                .mapToObj(c -> first ? features.get(c) : texts.get("app.insight.channel", c))
                .toList();
    }

    // ---- the window that is pointed at

    /** The pointer on the chart is the newest row of the window. */
    private void point(MouseEvent e) {
        if (run != null) {
            WindowSpec spec = run.model().recipe().windows();
            int row = chart.rowAt(e);
            workbench.anchorProperty().set(within(row - spec.newestRow(0)));
        }
    }

    private int within(int anchor) {
        WindowSpec spec = run.model().recipe().windows();
        int last = run.series().rows() - 1 - spec.newestRow(0);
        return Math.max(-spec.oldestRow(0), Math.min(last, anchor));
    }

    private void showActivations() {
        if (run == null || !ShownRun.isSeen(this)) {
            return;
        }
        int anchor = within(workbench.anchorProperty().get());
        List<Layer> shown = layers();
        desk.ask(
                "activations",
                (subject, wanted) -> Optional.of(subject.insight().activations(subject.window(anchor))),
                values -> {
                    activations.show(values, shown);
                    onDrawn.run();
                });
    }

    /** Calls this whenever the activations of a window have been drawn. */
    public void onDrawn(Runnable listener) {
        onDrawn = listener;
    }
}
