package dev.lookback.app.explain.convolution;

import atlantafx.base.theme.Styles;
import dev.lookback.app.explain.ShownRun;
import dev.lookback.app.widget.Tips;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Playback bar that moves the kernel along its input, by hand or automatically. */
final class PlaybackBar extends HBox {

    /** Milliseconds from one end to the other, within the limits for a single step. */
    private static final double WHOLE = 6000;

    private static final double FASTEST = 40;
    private static final double SLOWEST = 300;

    private final ConvolutionPicture picture;
    private final Texts texts;
    private final Button play = new Button();
    private final Slider slider = new Slider(0, 0, 0);
    private Timeline playing;
    private boolean updating;

    PlaybackBar(ConvolutionPicture picture, Texts texts) {
        this.picture = picture;
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        play.setId("convolution.play");
        play.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        play.setOnAction(e -> {
            if (playing == null) {
                start();
            } else {
                stop();
            }
        });
        slider.setId("convolution.output");
        slider.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("app.convolution.position", Math.round(slider.getValue()) + 1, last() + 1),
                        slider.valueProperty(),
                        slider.maxProperty()));
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((o, was, is) -> {
            if (!updating) {
                move((int) Math.round(is.doubleValue()));
            }
        });
        getChildren().addAll(play, slider);
        picture.selectionProperty().addListener((o, was, is) -> follow());
        picture.networkProperty().addListener((o, was, is) -> follow());
        updateButton();
    }

    private void follow() {
        Selection selection = picture.selectionProperty().get();
        TracedNetwork network = picture.networkProperty().get();
        if (selection == null || network == null || !network.kernels().containsKey(selection.layer())) {
            return;
        }
        updating = true;
        slider.setMax(network.kernels().get(selection.layer()).outputs() - 1.0);
        slider.setValue(selection.output());
        updating = false;
    }

    private void move(int output) {
        Selection selection = picture.selectionProperty().get();
        if (selection != null && selection.output() != output) {
            picture.selectionProperty().set(selection.withOutput(output).withPointed(Optional.empty()));
        }
    }

    private int last() {
        return (int) slider.getMax();
    }

    private void start() {
        if (picture.selectionProperty().get() == null) {
            return;
        }
        if (picture.selectionProperty().get().output() >= last()) {
            move(0);
        }
        double step = Math.max(FASTEST, Math.min(SLOWEST, WHOLE / Math.max(1, last())));
        playing = new Timeline(new KeyFrame(Duration.millis(step), e -> next()));
        playing.setCycleCount(Animation.INDEFINITE);
        playing.play();
        updateButton();
    }

    /** Stops at the end, and when the pane is hidden. */
    private void next() {
        int output = picture.selectionProperty().get().output();
        if (output >= last() || !ShownRun.isSeen(this)) {
            stop();
        } else {
            move(output + 1);
        }
    }

    private void stop() {
        if (playing != null) {
            playing.stop();
            playing = null;
            updateButton();
        }
    }

    private void updateButton() {
        String key = playing == null ? "app.convolution.play" : "app.convolution.pause";
        play.setGraphic(new FontIcon(playing == null ? Feather.PLAY : Feather.PAUSE));
        play.setAccessibleText(texts.get(key));
        Tips.tell(play, texts.get(key));
    }
}
