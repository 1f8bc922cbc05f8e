package dev.lookback.series.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Numbers written in random notations and read back. */
class WrittenNumbersTest {

    @Provide
    Arbitrary<WrittenNumbers> forms() {
        return WrittenNumbers.any();
    }

    /** Numbers of all sizes, as they come out of calculations and as people round them. */
    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e9, 1e9).ofScale(2),
                Arbitraries.doubles().between(-5000, 5000).ofScale(4),
                Arbitraries.integers().map(whole -> (double) whole),
                Arbitraries.longs()
                        .map(Double::longBitsToDouble)
                        .filter(value -> Math.abs(value) < 1e25 && Math.abs(value) > 1e-15));
    }

    @Property(tries = 500)
    void isReadBack(@ForAll("forms") WrittenNumbers form, @ForAll("numbers") double value) {
        assertThat(form.notation().parse(form.write(value)))
                .as(form.write(value))
                .isEqualTo(value);
    }

    @Property(tries = 150)
    void theNotationOfAColumnIsFound(@ForAll("forms") WrittenNumbers form, @ForAll("columns") List<Double> values) {
        List<String> cells = values.stream().map(form::write).toList();
        char delimiter = form.decimal() == ',' ? ';' : ',';

        List<NumberReading> readings = BestReadings.of(cells, delimiter);

        double[] written = values.stream().mapToDouble(value -> value).toArray();
        assertThat(readings.get(0).unreadable()).isZero();
        assertThat(readings).anySatisfy(reading -> {
            assertThat(reading.notation()).isEqualTo(form.notation());
            assertThat(reading.values()).isEqualTo(written);
        });
        boolean first = readings.get(0).notation().equals(form.notation())
                || Arrays.equals(readings.get(0).values(), written);
        assertThat(first).as("%s", cells).isTrue();
    }

    @Provide
    Arbitrary<List<Double>> columns() {
        return numbers().list().ofSize(20);
    }
}
