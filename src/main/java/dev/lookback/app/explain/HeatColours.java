package dev.lookback.app.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Colours of numbers, from below to above zero: those of the style sheet, asked for through words that nobody sees. */
public final class HeatColours {

    /** What is drawn; {@code heat-…} in the style sheet. */
    public enum Use {
        BELOW,
        ZERO,
        ABOVE,
        WORD,
        LINE,
        CHOSEN,
        STRONG,
        ON_DARK,
        ON_LIGHT,
        PADDING,
        LIT,
        SERIES,
        PAPER,
        TARGET,
        PERSISTENCE
    }

    /** Between black and white: darker colours take light words. */
    private static final double DARK = 0.55;

    private static final int STEPS = 128;

    private final Map<Use, Text> samples = new EnumMap<>(Use.class);
    private final Group group = new Group();
    private final List<Runnable> listeners = new ArrayList<>();

    /** −1 … 1 in steps, as pixels; made anew when the colours are others. */
    private int[] pixels;

    public HeatColours() {
        for (Use use : Use.values()) {
            Text sample = new Text();
            sample.getStyleClass()
                    .add("heat-" + use.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            sample.fillProperty().addListener(o -> changed());
            samples.put(use, sample);
            group.getChildren().add(sample);
        }
        group.setManaged(false);
        group.setMouseTransparent(true);
    }

    private void changed() {
        pixels = null;
        listeners.forEach(Runnable::run);
    }

    /** Calls this whenever the colours are others. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** To be in the window, so that the style sheet finds it. */
    public Group group() {
        return group;
    }

    public Color of(Use use) {
        return samples.get(use).getFill() instanceof Color colour ? colour : Color.GRAY;
    }

    /** @param value −1 to 1 */
    public Color of(double value) {
        double within = Math.max(-1, Math.min(1, value));
        return within < 0
                ? of(Use.ZERO).interpolate(of(Use.BELOW), -within)
                : of(Use.ZERO).interpolate(of(Use.ABOVE), within);
    }

    /** What can be read on a colour. */
    public Color wordOn(Color colour) {
        double light = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
        return of(light < DARK ? Use.ON_DARK : Use.ON_LIGHT);
    }

    /** The same as a pixel, quickly. */
    int pixel(double value) {
        if (pixels == null) {
            pixels = new int[2 * STEPS + 1];
            for (int i = 0; i < pixels.length; i++) {
                Color colour = of((double) (i - STEPS) / STEPS);
                pixels[i] = 0xFF000000
                        | (int) Math.round(255 * colour.getRed()) << 16
                        | (int) Math.round(255 * colour.getGreen()) << 8
                        | (int) Math.round(255 * colour.getBlue());
            }
        }
        double within = Double.isNaN(value) ? 0 : Math.max(-1, Math.min(1, value));
        return pixels[STEPS + (int) Math.round(within * STEPS)];
    }
}
