package dev.lookback.app.theme;

import java.util.stream.DoubleStream;
import javafx.scene.paint.Color;

/**
 * Colour vision without one of the three kinds of cones, and with all of them, simulated. The matrices are those of Machado,
 * Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization
 * and Computer Graphics 15 (6), 2009, for severity 1.0, on linear sRGB.
 */
enum ColourVision {
    USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    /** From linear sRGB to CIE XYZ, relative to the white point D65. */
    private static final double[] XYZ = {
        0.4124564 / 0.95047,
        0.3575761 / 0.95047,
        0.1804375 / 0.95047,
        0.2126729,
        0.7151522,
        0.0721750,
        0.0193339 / 1.08883,
        0.1191920 / 1.08883,
        0.9503041 / 1.08883
    };

    private final double[] matrix;

    ColourVision(double... matrix) {
        this.matrix = matrix;
    }

    /** Distance of two colours in CIELAB (CIE 1976), as they are seen: 2.3 is just noticeable. */
    double distance(Color one, Color other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private double[] lab(Color colour) {
        double[] linear = DoubleStream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
                .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
        double[] seen = DoubleStream.of(times(matrix, linear))
                .map(c -> Math.max(0, Math.min(1, c)))
                .toArray();
        double[] xyz = DoubleStream.of(times(XYZ, seen))
                .map(t -> t > Math.pow(6 / 29.0, 3) ? Math.cbrt(t) : t * Math.pow(29 / 6.0, 2) / 3 + 4 / 29.0)
                .toArray();
        return new double[] {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
    }

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 9; i++) {
            product[i / 3] += matrix[i] * vector[i % 3];
        }
        return product;
    }
}
