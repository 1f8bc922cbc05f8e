package dev.lookback.app.explain.learned;

import dev.lookback.app.explain.Drawing;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.app.explain.HeatImage;
import dev.lookback.app.focus.KeyPointer;
import dev.lookback.engine.ConvolutionWeights;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/** Heatmap of one filter's kernel: a row for each input channel, a column for each tap, oldest at the left. */
final class KernelPicture extends Drawing {

    private static final double LEFT = 76;
    private static final double TOP = 6;
    private static final double BELOW = 20;
    private static final int LETTERS = 11;

    /** Maximum number of labelled rows. */
    private static final int NAMED = 14;

    private final Texts texts;
    private final NumberLabels numbers;
    private final HeatImage image = new HeatImage();
    private final Tooltip tip = new Tooltip();
    private ConvolutionWeights weights;
    private List<String> names = List.of();
    private int filter = -1;

    KernelPicture(Texts texts) {
        super("filter-kernel");
        this.texts = texts;
        this.numbers = new NumberLabels(texts.locale());
        setMinHeight(90);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::showTip);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> tip.hide());
        readByKeys(texts.get("app.insight.tap.keys"), this::spots);
    }

    /** @param channelNames of the filter's input channels */
    void show(ConvolutionWeights shown, int shownFilter, List<String> channelNames) {
        weights = shown;
        filter = shownFilter;
        names = channelNames;
        requestLayout();
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        if (weights == null || filter < 0) {
            return;
        }
        int channels = weights.channels();
        int at = filter * channels * weights.kernelSize();
        image.paint(
                weights.kernel(),
                at,
                channels,
                weights.kernelSize(),
                HeatImage.byMaximum(weights.kernel(), at, at + channels * weights.kernelSize()),
                colours());
        double room = width - LEFT - 10;
        double high = height - TOP - BELOW;
        image.draw(g, LEFT, TOP, room, high);
        g.setStroke(colours().of(HeatColours.Use.LINE));
        g.strokeRect(LEFT - 0.5, TOP - 0.5, room + 1, high + 1);
        for (int c = 0; c < channels && channels <= NAMED; c++) {
            word(g, brief(names.get(c), LETTERS), LEFT - 8, TOP + (c + 0.5) * high / channels, TextAlignment.RIGHT);
        }
        if (channels > NAMED) {
            word(g, texts.get("app.insight.channels", channels), LEFT - 8, TOP + high / 2, TextAlignment.RIGHT);
        }
        word(g, texts.get("app.insight.oldest"), LEFT, height - 9, TextAlignment.LEFT);
        word(g, texts.get("app.insight.newest"), LEFT + room, height - 9, TextAlignment.RIGHT);
    }

    private void showTip(MouseEvent e) {
        double across = (e.getX() - LEFT) / (getWidth() - LEFT - 10);
        double down = (e.getY() - TOP) / (getHeight() - TOP - BELOW);
        if (weights == null || filter < 0 || across < 0 || across >= 1 || down < 0 || down >= 1) {
            tip.hide();
            return;
        }
        tip.setText(words((int) (down * weights.channels()), (int) (across * weights.kernelSize())));
        tip.show(this, e.getScreenX() + 14, e.getScreenY() + 10);
    }

    private String words(int channel, int tap) {
        return texts.get(
                "app.insight.tap.tip",
                names.get(channel),
                tap + 1,
                weights.kernelSize(),
                numbers.value(weights.at(filter, channel, tap)));
    }

    private List<KeyPointer.Spot> spots() {
        return weights == null || filter < 0
                ? List.of()
                : KeyPointer.Spot.grid(
                        new BoundingBox(LEFT, TOP, getWidth() - LEFT - 10, getHeight() - TOP - BELOW),
                        weights.channels(),
                        weights.kernelSize(),
                        this::words);
    }
}
