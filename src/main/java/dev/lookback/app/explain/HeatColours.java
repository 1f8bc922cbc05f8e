package dev.lookback.app.explain;

import dev.lookback.app.theme.Contrast;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Heatmap colours and the font of words beside them, read from the style sheet through invisible text nodes. */
public final class HeatColours {

    /** Uses of a colour; {@code heat-…} in the style sheet. */
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

    private static final int STEPS = 128;

    private final Map<Use, Text> samples = new EnumMap<>(Use.class);
    private final Group group = new Group();
    private final List<Runnable> listeners = new ArrayList<>();

    /** Cached pixels for −1 … 1 in steps; null after the colours have changed. */
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

    /** Calls a listener whenever the colours change. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Must be in the scene graph, so that the style sheet applies. */
    public Group group() {
        return group;
    }

    /** Font family of the window, for words on a canvas, which has none of its own. */
    public String family() {
        return samples.get(Use.WORD).getFont().getFamily();
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

    /** Colour of text on a background, which may let the picture's ground through. */
    public Color wordOn(Color colour) {
        return Contrast.clearer(Contrast.over(colour, of(Use.PAPER)), of(Use.ON_DARK), of(Use.ON_LIGHT));
    }

    /** The colour of a value as an ARGB pixel, from the cache. */
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
