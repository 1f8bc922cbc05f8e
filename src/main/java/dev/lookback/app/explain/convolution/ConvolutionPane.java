package dev.lookback.app.explain.convolution;

import dev.lookback.app.background.Latest;
import dev.lookback.app.explain.EmptyNote;
import dev.lookback.app.explain.ModelExplainer;
import dev.lookback.app.explain.convolution.pictured.EpochSlider;
import dev.lookback.app.explain.convolution.pictured.NetworkChoice;
import dev.lookback.app.explain.convolution.pictured.PicturedNetwork;
import dev.lookback.app.price.WindowMarks;
import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.layout.Magnified;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.workbench.TracedValue;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.explain.KernelStep;
import dev.lookback.network.LayerNames;
import dev.lookback.network.MisfitMessages;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Convolution pane: how a convolution works on the user's own window and network, that of the run on show with what it has learned, or
 * the untrained one of the recipe in the forms.
 */
public final class ConvolutionPane extends BorderPane {

    private final Workbench workbench;
    private final Texts texts;
    private final ConvolutionPicture picture;
    private final ConvolutionWords words;
    private final TracedNetworkMaker maker = new TracedNetworkMaker();
    private final Latest subjects;
    private final NetworkChoice choice;
    private final EpochSlider epochs;
    private final KernelFields fields;
    private final Choice<Integer> layers;
    private final FilterField filter;
    private final Label lengths = new Label();
    private final Label sentence = new Label();
    private final EmptyNote empty = new EmptyNote("");
    private final ScrollPane scroll = new ScrollPane();

    public ConvolutionPane(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        picture = new ConvolutionPicture(texts);
        words = new ConvolutionWords(texts);
        subjects = workbench.background().latest(ModelExplainer.FAILED);
        fields = new KernelFields(workbench, texts);
        choice = new NetworkChoice(workbench, texts, KernelFields.ID);
        epochs = new EpochSlider(workbench, texts, choice.networkProperty());
        layers = new Choice<>("convolution.layer", List.of(), this::name, null, this::open);
        layers.setAccessibleText(texts.get("app.convolution.which"));
        filter = new FilterField(picture, texts);
        setId("convolution");
        getStyleClass().add("convolution");
        setTop(new VBox(choice, controls(), sentence()));
        empty.setId("convolution.empty");
        setCenter(new StackPane(scroll(), empty));
        setBottom(bottom());
        picture.selectionProperty().addListener((o, was, is) -> updateText());
        WhileShown.follow(this, workbench.anchorProperty(), anchor -> ask());
        epochs.weightsProperty().addListener((o, was, is) -> ask());
    }

    private Region controls() {
        lengths.setId("convolution.lengths");
        lengths.getStyleClass().add("hint");
        HBox which = new HBox(named("app.convolution.which", layers), named("app.convolution.filter", filter));
        which.getStyleClass().add("convolution-fields");
        FlowPane line = new FlowPane(which, lengths, fields);
        line.getStyleClass().add("convolution-controls");
        line.setRowValignment(javafx.geometry.VPos.BOTTOM);
        return line;
    }

    private VBox named(String key, Region control) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("layer-field-name");
        label.setLabelFor(control);
        return new VBox(label, control);
    }

    private Label sentence() {
        sentence.setId("convolution.sentence");
        sentence.getStyleClass().add("convolution-sentence");
        sentence.setWrapText(true);
        sentence.setTooltip(Tips.of(""));
        // It may be longer than the lines that are kept for it, so that the picture does not move.
        sentence.getTooltip().textProperty().bind(sentence.textProperty());
        sentence.setAlignment(Pos.TOP_LEFT);
        return sentence;
    }

    private ScrollPane scroll() {
        scroll.setContent(new Magnified(picture));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("convolution-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().addListener(o -> setRoom());
        TextScale.follow(scroll, scale -> setRoom());
        return scroll;
    }

    private void setRoom() {
        picture.setRoom(scroll.getViewportBounds().getHeight() / TextScale.at(scroll));
    }

    private VBox bottom() {
        PlaybackBar play = new PlaybackBar(picture, texts);
        ZoomBar zoom = new ZoomBar(picture, texts);
        WrappingBox line = new WrappingBox(play, zoom, epochs);
        line.getStyleClass().add("convolution-bottom");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(play, Priority.ALWAYS);
        return new VBox(zoom.along(), line);
    }

    // ---- asking

    private void ask() {
        EpochSlider.Weights weights = epochs.weightsProperty().get();
        if (weights == null) {
            return;
        }
        PicturedNetwork pictured = weights.network();
        RecipeCheck check = pictured.check();
        Optional<Message> reason = whyNot(pictured);
        Optional<WindowMarks> marks = WindowMarks.of(
                check,
                Math.max(0, workbench.anchorProperty().get()),
                pictured.series().rows());
        if (reason.isPresent() || marks.isEmpty()) {
            name(pictured);
            showEmpty(reason.orElse(Message.of("app.convolution.none.windows")));
            return;
        }
        TracedNetworkMaker.Question question = new TracedNetworkMaker.Question(
                check.recipe(),
                pictured.series(),
                check.plan().orElseThrow(),
                check.trace(),
                marks.get().anchor(),
                weights.values().filter(w -> w.length == check.trace().parameters()));
        subjects.request(() -> maker.answer(question), traced -> {
            name(pictured);
            show(traced);
        });
    }

    private static Optional<Message> whyNot(PicturedNetwork pictured) {
        RecipeCheck check = pictured.check();
        if (check.plan().isEmpty() || check.recipe().data().features().isEmpty()) {
            return Optional.of(Message.of("app.convolution.none.windows"));
        }
        ShapeTrace trace = check.trace();
        OptionalInt first = IntStream.range(0, trace.layers().size())
                .filter(i -> trace.layers().get(i).layer().firstConvolution().isPresent())
                .findFirst();
        if (first.isEmpty()) {
            return Optional.of(
                    trace.layers().isEmpty()
                            ? Message.of("app.convolution.none.layers")
                            : Message.of(
                                    pictured.run().isPresent()
                                            ? "app.convolution.none.run"
                                            : "app.convolution.none.convolution",
                                    LayerNames.kind(trace.layers().get(0).layer())));
        }
        return trace.firstMisfit().stream()
                .filter(misfit -> misfit <= first.getAsInt())
                .mapToObj(misfit -> Message.of(
                        "app.convolution.none.fit",
                        misfit + 1,
                        LayerNames.kind(trace.layers().get(misfit).layer()),
                        MisfitMessages.message(
                                trace.layers().get(misfit).layer(),
                                trace.layers().get(misfit).misfit().orElseThrow())))
                .findFirst();
    }

    // ---- showing

    /** The fields are the recipe's: beside another network they would contradict it. They keep their room, so that nothing moves. */
    private void name(PicturedNetwork pictured) {
        choice.name(pictured);
        fields.setVisible(pictured.isInForms());
    }

    private void showEmpty(Message reason) {
        subjects.cancel();
        empty.setText(texts.get(reason));
        empty.setVisible(true);
        scroll.setVisible(false);
        sentence.setText("");
        lengths.setText("");
    }

    private void show(TracedNetwork network) {
        empty.setVisible(false);
        scroll.setVisible(true);
        layers.offer(List.copyOf(network.kernels().keySet()));
        picture.show(network);
        layers.rename();
        updateText();
    }

    private void updateText() {
        Selection selection = picture.selectionProperty().get();
        TracedNetwork network = picture.networkProperty().get();
        if (network == null || selection == null) {
            return;
        }
        layers.show(selection.layer());
        fields.show(selection.layer(), network.recipe().network().layers().get(selection.layer()));
        KernelStep step = network.kernels().get(selection.layer()).at(selection.filter(), selection.output());
        sentence.setText(words.of(network, selection, step));
        workbench
                .pointedFieldProperty()
                .set(new TracedValue(
                        words.value(network, selection),
                        network.recipe(),
                        network.anchor(),
                        network.receptiveField(selection, step)));
        int in = network.kernels().get(selection.layer()).input().timeSteps();
        lengths.setText(texts.get(
                "app.convolution.lengths",
                in,
                network.kernels().get(selection.layer()).outputs()));
    }

    private String name(Integer layer) {
        TracedNetwork network = picture.networkProperty().get();
        if (network == null || layer >= network.depth()) {
            return "";
        }
        Layer named = network.traced(layer).layer();
        return texts.get("app.convolution.layer", layer + 1, texts.get(LayerNames.brief(named)));
    }

    private void open(Integer layer) {
        TracedNetwork network = picture.networkProperty().get();
        Selection selection = picture.selectionProperty().get();
        if (network != null && selection != null) {
            picture.selectionProperty()
                    .set(selection
                            .withLayer(layer)
                            .withPointed(Optional.empty())
                            .within(network));
        }
    }
}
