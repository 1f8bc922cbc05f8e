package dev.lookback.app.explain.heat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Colours that a canvas is drawn with: those of the style sheet, asked for through words that nobody sees. */
public final class HeatInk {

    /** What is drawn; {@code heat-…} in the style sheet. */
    public enum Use {
        NEGATIVE,
        ZERO,
        POSITIVE,
        PADDING,
        LINE,
        WORD,
        STRONG,
        ON_DARK,
        ON_LIGHT,
        ACCENT,
        LIT,
        SERIES,
        PAPER,
        TARGET,
        PERSISTENCE
    }

    /** Between black and white: darker colours take light words. */
    private static final double DARK = 0.55;

    private final Map<Use, Text> samples = new EnumMap<>(Use.class);
    private final Group group = new Group();

    /** @param changed called whenever the colours are others */
    public HeatInk(Runnable changed) {
        for (Use use : Use.values()) {
            Text sample = new Text();
            sample.getStyleClass()
                    .add("heat-" + use.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            sample.fillProperty().addListener(o -> changed.run());
            samples.put(use, sample);
            group.getChildren().add(sample);
        }
        group.setManaged(false);
        group.setMouseTransparent(true);
    }

    /** To be in the window, so that the style sheet finds it. */
    public Group group() {
        return group;
    }

    public Color of(Use use) {
        return samples.get(use).getFill() instanceof Color colour ? colour : Color.GRAY;
    }

    /**
     * @param value from −1 to 1; what lies beyond has the colour of the end, what is not finite that of padding
     */
    public Color heat(double value) {
        if (!Double.isFinite(value)) {
            return of(Use.PADDING);
        }
        double strength = Math.min(1, Math.abs(value));
        return of(Use.ZERO).interpolate(of(value < 0 ? Use.NEGATIVE : Use.POSITIVE), strength);
    }

    /** What can be read on a colour. */
    public Color wordOn(Color colour) {
        double light = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
        return of(light < DARK ? Use.ON_DARK : Use.ON_LIGHT);
    }
}
