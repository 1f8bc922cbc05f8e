package dev.lookback.series.moment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.moment.find.Hints;
import dev.lookback.series.moment.find.TimeForms;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeldomFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30-minute period 1-48 | 1 | 1970-01-01T00:00",
                "30-minute period 1-48 | 50 | 1970-01-02T00:30",
                "5-minute period 0-287 | 287 | 1970-01-01T23:55",
                "hour 1-24 | 25 | 1970-01-02T00:00",
                "hour 0-23 | 12.5 | 1970-01-01T12:30",
                "hour 0-230000 | 93005 | 1970-01-01T09:30:05",
                "fraction of the day | 0.0416667 | 1970-01-01T01:00",
                "epoch days | 19723 | 2024-01-01T00:00",
                ".NET ticks | 638396640000000000 | 2024-01-01T00:00",
                "Windows file time | 133485408000000000 | 2024-01-01T00:00",
                "yyyyy-MM-dd | 2567-02-29 | 2024-02-29T00:00",
                "yyyMM | 11301 | 2024-01-01T00:00",
                "Gy.M.d | R6.1.15 | 2024-01-15T00:00",
                "Gy.M.d | S49.9.24 | 1974-09-24T00:00",
                "yyyy'年第'q'季度' | 2024年第四季度 | 2024-10-01T00:00",
                "q yyyy | III 2024 | 2024-07-01T00:00",
                "d.MMM.yyyy | 5.XII.2024 | 2024-12-05T00:00",
                "yyyy-MM-dd | ٢٠٢٤-٠١-٠٢ | 2024-01-02T00:00",
                "yyyy-MM-dd | =\"2024-01-02\" | 2024-01-02T00:00",
                "yyyy-MM | 2024-01 p | 2024-01-01T00:00",
                "yyyy-MM-dd / d MMM yyyy | 5 Jan 2024 | 2024-01-05T00:00",
                "yyyyMMdd HH:mm:ss | 20240102 03:04:05 US/Eastern | 2024-01-02T03:04:05"
            })
    void areReadByTheirName(String name, String cell, LocalDateTime expected) {
        TimeForm form = TimeForm.named(name.replace(" / ", " | "));

        assertThat(time(form.reader().read(cell))).isEqualTo(expected);
        assertThat(TimeForm.named(form.name())).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "30-minute period 1-48, 0",
        "30-minute period 1-48, 51",
        "hour 0-23, 25",
        "hour 0-230000, 6000",
        "fraction of the day, 1.5",
        "yyyy-MM, 2024-01 x",
        "HH:mm, 10:30p"
    })
    void othersAreUnreadable(String name, String cell) {
        assertThat(TimeForm.named(name).reader().read(cell)).isEqualTo(TimeReader.UNREADABLE);
    }

    @Test
    void totalsOfAYearAreNoSecondForm() {
        List<TimeForms.Fit> fits = TimeForms.of(
                List.of("2020-11", "2020-12", "2020", "2021-01", "2021-02", "2021-03", "2021-04", "2021-05"),
                new Hints(true, true, false));

        assertThat(fits).isNotEmpty().noneMatch(fit -> fit.form() instanceof MixedForm);
    }

    @Test
    void oneOddDateIsReadInASecondForm() {
        List<TimeForms.Fit> fits = TimeForms.of(
                List.of("2020-01-01", "2020-01-02", "3 Jan 2020", "2020-01-04"), new Hints(true, true, false));

        assertThat(fits.get(0).form().name()).isEqualTo("yyyy-MM-dd | d MMM yyyy");
        assertThat(fits.get(0).read()).isEqualTo(4);
    }

    private static LocalDateTime time(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
