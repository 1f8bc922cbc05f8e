package dev.lookback.cli.option;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converter of decimal options, in plain notation; Java would also accept NaN, 0x1p3 and 5d. */
public final class DecimalConverter implements ITypeConverter<Double> {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?");

    @Override
    public Double convert(String text) {
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw new TypeConversionException(text + " is no number");
        }
        return Double.parseDouble(text.strip());
    }
}
