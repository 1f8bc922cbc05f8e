package dev.lookback.app.sweeps.pictures;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Colours and font for drawing on a canvas, read from the style sheet through hidden labels. */
final class PictureColours {

    /** Roles of colours; {@code sweep-ink-…} in the style sheet. */
    enum Use {
        BEST,
        MIDDLE,
        WORST,
        FADED,
        LINE,
        WORD,
        FRONT,
        PERSISTENCE,
        GROUND
    }

    private final Map<Use, Text> samples = new EnumMap<>(Use.class);
    private final Group group = new Group();

    /** @param changed called when the colours change */
    PictureColours(Runnable changed) {
        for (Use use : Use.values()) {
            Text sample = new Text();
            sample.getStyleClass().add("sweep-ink-" + use.name().toLowerCase(java.util.Locale.ROOT));
            sample.fillProperty().addListener(o -> changed.run());
            samples.put(use, sample);
            group.getChildren().add(sample);
        }
        group.setManaged(false);
        group.setMouseTransparent(true);
    }

    /** Must be added to the window for the style sheet to apply. */
    Group group() {
        return group;
    }

    /** Font family of the window, for words on a canvas, which has none of its own. */
    String family() {
        return samples.get(Use.WORD).getFont().getFamily();
    }

    Color of(Use use) {
        return samples.get(use).getFill() instanceof Color colour ? colour : Color.GRAY;
    }

    /** Colour of a trial. */
    Color shade(double shade) {
        return shade < 0.5
                ? of(Use.BEST).interpolate(of(Use.MIDDLE), 2 * shade)
                : of(Use.MIDDLE).interpolate(of(Use.WORST), 2 * shade - 1);
    }
}
