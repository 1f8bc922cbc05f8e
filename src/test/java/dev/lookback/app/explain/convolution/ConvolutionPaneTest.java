package dev.lookback.app.explain.convolution;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.workbench.TracedValue;
import dev.lookback.engine.NetworkInspector;
import dev.lookback.engine.TrainedModel;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.recipe.preset.Preset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class ConvolutionPaneTest {

    @TempDir
    Path folder;

    private WindowUnderTest window;
    private ConvolutionPicture picture;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void show(Layer... layers) throws Exception {
        window.openSeries(2);
        window.edit(r -> r.withNetwork(Network.of(layers)));
        window.press("view-explain");
        picture = window.node(ConvolutionPicture.class, "convolution-picture");
        untilShown(subject -> subject.recipe().network().layers().size() == layers.length);
    }

    private void showPooling() throws Exception {
        show(
                Conv1D.of(6, 5, Activation.RELU),
                MaxPool1D.of(3),
                Conv1D.of(4, 3, Activation.RELU),
                new GlobalMaxPool1D(),
                new Dense(1, Activation.LINEAR));
    }

    private void untilShown(Predicate<TracedNetwork> so) throws Exception {
        until(() -> picture.page() != null
                && picture.getHeight() > 300
                && so.test(picture.page().network()));
    }

    private Selection look() {
        return fx(() -> picture.selectionProperty().get());
    }

    private Point2D on(int layer, int place, double down) {
        return fx(() -> {
            double[] cell = picture.page().cell(layer, place);
            Band band = picture.page().layout().strip(layer);
            return picture.localToScreen(cell[0] + cell[1] / 2, band.top() + down * band.height());
        });
    }

    private String sentence() {
        return fx(() -> window.node(Label.class, "convolution.sentence").getText());
    }

    @Test
    void theKernelIsDraggedAlongItsInput(FxRobot robot) throws Exception {
        showPooling();
        robot.moveTo(on(Spot.WINDOW, 2, 0.5)).press(MouseButton.PRIMARY);
        assertThat(look().output()).isZero();
        robot.moveTo(on(Spot.WINDOW, 12, 0.5));
        assertThat(look().output()).isEqualTo(10);
        robot.moveTo(on(Spot.WINDOW, 39, 0.5)).release(MouseButton.PRIMARY);
        assertThat(look().output()).isEqualTo(35);
        robot.moveTo(fx(() -> picture.localToScreen(5, 5)));
        assertThat(sentence())
                .startsWith("Output 36: the sum over 5 taps × ")
                .contains("Its receptive field covers 5 of 40 time steps");
        assertThat(fx(() -> window.node(Slider.class, "convolution.output").getValue()))
                .isEqualTo(35);
    }

    @Test
    void receptiveFieldsAreHighlightedOnThePriceChartToo(FxRobot robot) throws Exception {
        showPooling();
        robot.moveTo(on(1, 3, 0.5));
        // A pool of three outputs of a kernel of five.
        assertThat(lit().timeSteps().cardinality()).isEqualTo(7);
        assertThat(lit().timeSteps().nextSetBit(0)).isEqualTo(9);
        assertThat(lit().value()).isEqualTo("2 MaxPool1D, time step 4");
        robot.moveTo(fx(() -> picture.localToScreen(5, 5)));
        assertThat(lit().timeSteps().cardinality())
                .as("the kernel where it stands")
                .isEqualTo(5);

        window.press("view-workbench");
        until(() -> window.node(Label.class, "price.field").getText().contains("receptive field of 5 time steps"));
    }

    private TracedValue lit() {
        return fx(() -> window.workbench().pointedFieldProperty().get());
    }

    @Test
    void keysMoveTheKernelAndChooseTheFilter(FxRobot robot) throws Exception {
        showPooling();
        run(picture::requestFocus);
        robot.type(KeyCode.RIGHT, 3);
        robot.type(KeyCode.DOWN, 2);
        assertThat(look()).isEqualTo(new Selection(0, 2, 3, Optional.empty()));
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT).type(KeyCode.LEFT);
        assertThat(look().output()).isEqualTo(12);
        robot.type(KeyCode.END);
        assertThat(look().output()).isEqualTo(35);
        robot.type(KeyCode.HOME).type(KeyCode.UP, 5);
        assertThat(look()).isEqualTo(new Selection(0, 0, 0, Optional.empty()));
    }

    @Test
    void hoveringShowsTheReceptiveFieldAndThePooledMaximum(FxRobot robot) throws Exception {
        showPooling();
        robot.moveTo(on(1, 4, 0.5));
        assertThat(look().pointed()).contains(new Spot(1, 4, 3));
        int winner = fx(() -> picture.page().network().argmax(new Spot(1, 4, 3)));
        assertThat(sentence())
                .contains("time step 5, channel 4")
                .contains("Step " + (winner + 1) + " is the maximum of 3 time steps")
                .contains("Its receptive field covers 7 of 40 time steps");
        robot.moveTo(fx(() -> picture.localToScreen(5, 5)));
        assertThat(look().pointed()).isEmpty();
    }

    @Test
    void aDeeperConvolutionIsOpenedByAClick(FxRobot robot) throws Exception {
        showPooling();
        robot.clickOn(on(2, 6, 0.4));
        assertThat(look().layer()).isEqualTo(2);
        assertThat(look().output()).isEqualTo(6);
        robot.moveTo(fx(() -> picture.localToScreen(5, 5)));
        assertThat(sentence()).startsWith("Output 7: the sum over 3 taps × 6 channels");
        assertThat(fx(() ->
                        window.node(TextField.class, "convolution.kernelSize").getText()))
                .isEqualTo("3");
    }

    @Test
    void theFieldsEditTheRecipeAndThePictureFollows() throws Exception {
        showPooling();
        window.type("convolution.kernelSize", "7");
        untilShown(subject -> subject.kernels().get(0).taps().size() == 7);
        assertThat(((Conv1D) window.workbench()
                                .recipeProperty()
                                .get()
                                .network()
                                .layers()
                                .get(0))
                        .kernelSize())
                .isEqualTo(7);
        assertThat(fx(() -> window.node(Label.class, "convolution.lengths").getText()))
                .isEqualTo("40 time steps in, 34 out");
        run(() -> window.workbench().undo());
        untilShown(subject -> subject.kernels().get(0).taps().size() == 5);
        window.type("convolution.kernelSize", "41");
        until(() -> window.node(Label.class, "convolution.empty").isVisible());
        assertThat(fx(() -> window.node(Label.class, "convolution.empty").getText()))
                .contains("needs 41 time steps, gets 40");
    }

    @Test
    void aNetworkWithoutConvolutionShowsAPlaceholder() throws Exception {
        showPooling();
        window.edit(r -> Preset.LSTM.on(window.workbench().series().orElseThrow()));
        until(() -> window.node(Label.class, "convolution.empty").isVisible());
        assertThat(fx(() -> window.node(Label.class, "convolution.empty").getText()))
                .contains("starts with LSTM");
    }

    @Test
    void playbackStopsWhenThePaneIsHidden() throws Exception {
        showPooling();
        Button play = window.node(Button.class, "convolution.play");
        play(play);
        TabPane tabs = window.node(TabPane.class, "explain");
        run(() -> tabs.getSelectionModel().selectNext());
        until(() -> isStill(play));
        assertThat(look().output()).isLessThan(35);
        run(() -> tabs.getSelectionModel().selectFirst());

        play(play);
        window.press("view-workbench");
        until(() -> isStill(play));
        assertThat(look().output()).isLessThan(35);
    }

    private void play(Button play) throws Exception {
        int before = look().output();
        run(play::fire);
        until(() -> look().output() > before);
        assertThat(isStill(play)).isFalse();
    }

    private static boolean isStill(Button play) {
        return "Animate the kernel".equals(play.getAccessibleText());
    }

    @Test
    void aLongWindowZoomsInAndFollowsTheKernel(FxRobot robot) throws Exception {
        showPooling();
        assertThat(fx(() -> window.node(Button.class, "convolution.zoom.in").isDisabled()))
                .isFalse();
        double step = fx(() -> picture.page().axis().step());
        window.press("convolution.zoom.in");
        assertThat(fx(() -> picture.page().axis().step())).isGreaterThan(1.2 * step);
        run(picture::requestFocus);
        robot.type(KeyCode.END);
        TimeAxis seen = fx(() -> picture.page().axis());
        assertThat(seen.from()).isPositive();
        assertThat(fx(() -> picture.page().kernelSpan()[1])).isLessThanOrEqualTo(seen.to() + 1e-9);
        ScrollBar along = window.node(ScrollBar.class, "convolution.along");
        run(() -> along.setValue(along.getMin()));
        assertThat(fx(() -> picture.page().axis().from())).isNegative();
        window.press("convolution.zoom.out");
        assertThat(fx(() -> picture.page().axis().step())).isCloseTo(step, within(1e-9));
        assertThat(fx(along::isVisible)).isFalse();
    }

    @Test
    void weightsStepThroughTheEpochsOfTheRun() throws Exception {
        window.openSeries(3);
        window.train();
        window.press("view-explain");
        picture = window.node(ConvolutionPicture.class, "convolution-picture");
        Slider epochs = window.node(Slider.class, "convolution.epoch");
        until(() -> epochs.getMax() == 3);
        Label words = window.node(Label.class, "convolution.weights.words");
        run(() -> epochs.setValue(1));
        until(() -> words.getText().equals("Epoch 1 of run 1"));
        untilShown(subject -> true);
        run(() -> epochs.setValue(0));
        until(() -> words.getText().startsWith("Untrained"));
        untilShown(subject -> true);
        float[] untrained = fx(() -> picture.page().kernel().weights().kernel());
        run(() -> epochs.setValue(3));
        untilShown(subject -> !Arrays.equals(subject.kernels().get(0).weights().kernel(), untrained));
        // An edit in this pane is seen in its picture, which the run's weights do not fit.
        window.type("convolution.kernelSize", "3");
        until(() -> epochs.isDisabled() && words.getText().equals("Untrained: initial weights"));
        untilShown(subject -> subject.kernels().get(0).taps().size() == 3);
        assertThat(heading()).isEqualTo("Untrained network of the recipe in the forms");
        run(() -> window.workbench().undo());
        until(() -> epochs.getMax() == 3 && heading().equals("Network of run 1"));
    }

    private String heading() {
        return fx(() -> window.node(Label.class, "convolution.network").getText());
    }

    private int taps() {
        return fx(() -> picture.page().network().kernels().get(0).taps().size());
    }

    private boolean isChoice() {
        return fx(() -> window.node(ToggleButton.class, "convolution.network.forms")
                .getParent()
                .isVisible());
    }

    @Test
    void theRunOnShowIsPicturedAndTheRecipeInTheFormsIsAClickAway() throws Exception {
        window.openSeries(1);
        window.press("view-explain");
        picture = window.node(ConvolutionPicture.class, "convolution-picture");
        untilShown(subject -> true);
        assertThat(heading()).isEqualTo("Untrained network of the recipe in the forms");
        int trained = taps();
        window.train();
        until(() -> heading().equals("Network of run 1"));
        Label words = window.node(Label.class, "convolution.weights.words");
        until(() -> words.getText().equals("Epoch 1 of run 1"));
        assertThat(isChoice()).isFalse();

        run(() -> window.workbench()
                .edit(
                        "",
                        r -> r.withNetwork(Network.of(
                                Conv1D.of(2, trained + 2, Activation.RELU),
                                new GlobalMaxPool1D(),
                                new Dense(1, Activation.LINEAR)))));
        until(this::isChoice);
        until(() -> !window.node(Node.class, "convolution.fields").isVisible());
        assertThat(heading()).isEqualTo("Network of run 1");
        assertThat(taps()).isEqualTo(trained);

        window.press("convolution.network.forms");
        untilShown(subject -> subject.kernels().get(0).taps().size() == trained + 2);
        assertThat(heading()).isEqualTo("Untrained network of the recipe in the forms");
        assertThat(fx(() -> window.node(Node.class, "convolution.fields").isVisible()))
                .isTrue();
        window.press("convolution.network.run");
        untilShown(subject -> subject.kernels().get(0).taps().size() == trained);
        assertThat(heading()).isEqualTo("Network of run 1");
        until(() -> words.getText().equals("Epoch 1 of run 1"));

        window.press("convolution.network.forms");
        untilShown(subject -> subject.kernels().get(0).taps().size() == trained + 2);
        run(() -> window.workbench().train());
        until(() -> heading().equals("Network of run 2"));
        assertThat(taps()).isEqualTo(trained + 2);
        assertThat(isChoice()).isFalse();
        run(() -> window.workbench().pastRuns().show(1));
        until(() -> heading().equals("Network of run 1"));
        assertThat(taps()).isEqualTo(trained);
        assertThat(isChoice()).isTrue();
    }

    @Test
    void aModelFromAFileIsPicturedWithItsWeights() throws Exception {
        window.openSeries(1);
        window.train();
        TrainedModel model = fx(() ->
                window.workbench().runProperty().get().resultProperty().get().model());
        Path series = fx(() -> window.workbench().series().orElseThrow().file());
        run(() -> window.workbench().documents().open(model, series));
        until(() -> window.workbench().runProperty().get().idProperty().get() == null
                && window.workbench().runProperty().get().state().isOver());

        window.press("view-explain");
        picture = window.node(ConvolutionPicture.class, "convolution-picture");
        until(() -> heading().equals("Network of the run on show")
                && window.node(Label.class, "convolution.weights.words")
                        .getText()
                        .endsWith("weights"));

        NetworkInspector known = NetworkInspector.of(
                model.recipe(), model.recipe().data().features().size(), model.weights());
        untilShown(subject -> Arrays.equals(
                subject.kernels().get(0).weights().kernel(),
                known.firstConvolution(0).orElseThrow().kernel()));
    }
}
