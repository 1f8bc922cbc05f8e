package dev.lookback.app.theme;

import javafx.scene.paint.Color;

/** Contrast between colours, by the formulas of WCAG 2.2 (Web Content Accessibility Guidelines, <i>contrast ratio</i>). */
public final class Contrast {

    private Contrast() {}

    /** Contrast ratio of two opaque colours: from 1, which is the same luminance, to 21, which is black on white. */
    public static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Colour that is seen where one that may be translucent lies over an opaque one. */
    public static Color over(Color above, Color below) {
        return below.interpolate(Color.color(above.getRed(), above.getGreen(), above.getBlue()), above.getOpacity());
    }

    /** The one of two colours that stands out more from a ground. */
    public static Color clearer(Color ground, Color one, Color other) {
        return ratio(one, ground) >= ratio(other, ground) ? one : other;
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    /** Light intensity of an sRGB component. */
    private static double linear(double component) {
        return component <= 0.04045 ? component / 12.92 : Math.pow((component + 0.055) / 1.055, 2.4);
    }
}
