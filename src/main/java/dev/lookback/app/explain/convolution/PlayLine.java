package dev.lookback.app.explain.convolution;

import atlantafx.base.theme.Styles;
import dev.lookback.app.explain.ShownRun;
import dev.lookback.app.widget.Tips;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Moves the kernel along its input: by hand, or by itself. */
final class PlayLine extends HBox {

    /** From one end to the other, within the bounds of a single step. */
    private static final double WHOLE = 6000;

    private static final double FASTEST = 40;
    private static final double SLOWEST = 300;

    private final ConvolutionPicture picture;
    private final Texts texts;
    private final Button play = new Button();
    private final Slider slider = new Slider(0, 0, 0);
    private Timeline playing;
    private boolean placing;

    PlayLine(ConvolutionPicture picture, Texts texts) {
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
        slider.setAccessibleText(texts.get("app.convolution.position"));
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((o, was, is) -> {
            if (!placing) {
                move((int) Math.round(is.doubleValue()));
            }
        });
        getChildren().addAll(play, slider);
        picture.lookProperty().addListener((o, was, is) -> follow());
        picture.subjectProperty().addListener((o, was, is) -> follow());
        dress();
    }

    private void follow() {
        Selection look = picture.lookProperty().get();
        TracedNetwork subject = picture.subjectProperty().get();
        if (look == null || subject == null || !subject.kernels().containsKey(look.layer())) {
            return;
        }
        placing = true;
        slider.setMax(subject.kernels().get(look.layer()).outputs() - 1.0);
        slider.setValue(look.output());
        placing = false;
    }

    private void move(int output) {
        Selection look = picture.lookProperty().get();
        if (look != null && look.output() != output) {
            picture.lookProperty().set(look.withOutput(output).withPointed(Optional.empty()));
        }
    }

    private int last() {
        return (int) slider.getMax();
    }

    private void start() {
        if (picture.lookProperty().get() == null) {
            return;
        }
        if (picture.lookProperty().get().output() >= last()) {
            move(0);
        }
        double step = Math.max(FASTEST, Math.min(SLOWEST, WHOLE / Math.max(1, last())));
        playing = new Timeline(new KeyFrame(Duration.millis(step), e -> next()));
        playing.setCycleCount(Animation.INDEFINITE);
        playing.play();
        dress();
    }

    /** Nothing moves that nobody sees. */
    private void next() {
        int output = picture.lookProperty().get().output();
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
            dress();
        }
    }

    private void dress() {
        String key = playing == null ? "app.convolution.play" : "app.convolution.pause";
        play.setGraphic(new FontIcon(playing == null ? Feather.PLAY : Feather.PAUSE));
        play.setAccessibleText(texts.get(key));
        play.setTooltip(Tips.of(texts.get(key)));
    }
}
