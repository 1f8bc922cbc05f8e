package dev.lookback.app.screenshot;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Size of the window in pixels: {@code 1280x800}. */
record Size(int width, int height) {

    /** From the command line. */
    static final class Converter implements ITypeConverter<Size> {
        @Override
        public Size convert(String text) {
            if (!text.matches("[1-9]\\d{2,3}x[1-9]\\d{2,3}")) {
                throw new TypeConversionException(text + " is no size");
            }
            String[] sides = text.split("x");
            return new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        }
    }
}
