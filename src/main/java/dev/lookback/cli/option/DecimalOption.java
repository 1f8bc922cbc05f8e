package dev.lookback.cli.option;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converter of decimal options, numbers as people write them; Java takes NaN, 0x1p3 and 5d for one as well. */
public final class DecimalOption implements ITypeConverter<Double> {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?");

    @Override
    public Double convert(String text) {
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw new TypeConversionException(text + " is no number");
        }
        return Double.parseDouble(text.strip());
    }
}
