package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.RhythmTest.words;
import static dev.lookback.series.rhythm.Stamps.stamp;
import static dev.lookback.series.rhythm.Stamps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.rhythm.calendar.LocalClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ZonedRhythmTest {

    @Test
    void daysOfBerlinInUtcAreDaily() {
        long[] stamps = LongStream.range(0, 700)
                .map(i -> converted(stamp("2022-01-03T00:00") + i * 86_400_000, "Europe/Berlin", "UTC"))
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm())).isEqualTo("daily, in the time of Berlin");
        assertThat(report.missing()).isEmpty();
        assertThat(report.movedRows()).isZero();
        assertThat(text(report.rhythm().next(stamp("2024-03-29T23:00"), 3)))
                .isEqualTo("2024-03-30T23:00 2024-03-31T22:00 2024-04-01T22:00");
    }

    @Test
    void sessionsOfNewYorkInUtcOpenAtHalfPastNine() {
        long[] stamps = LongStream.of(Stamps.inSessions("2022-01-03", 300, "09:30-15:45", 15))
                .map(t -> converted(t, "America/New_York", "UTC"))
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm())).isEqualTo("every 15 minutes, 09:30–15:45, in the time of New York");
        assertThat(report.missing()).isEmpty();
        assertThat(report.surplusStamps()).isZero();
    }

    @Test
    void everyFourHoursOfUtcInLocalTimeGoesOnInSummer() {
        long[] stamps = LongStream.range(0, 3000)
                .map(i -> converted(stamp("2022-01-03T00:00") + i * 4 * 3_600_000, "UTC", "Europe/Berlin"))
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm())).isEqualTo("every 4 hours, in UTC");
        assertThat(report.missing()).isEmpty();
        assertThat(report.surplusStamps()).isZero();
    }

    @Test
    void firstDaysOfMonthsInUtcAreMonthly() {
        long[] stamps = LongStream.range(0, 60)
                .map(i -> LocalDate.of(2018, 1, 1).plusMonths(i).toEpochDay() * 86_400_000)
                .map(t -> converted(t, "Europe/Berlin", "UTC"))
                .toArray();

        assertThat(words(Rhythm.of(stamps))).isEqualTo("monthly, in the time of Berlin");
        assertThat(text(Rhythm.of(stamps).next(stamps[59], 4)))
                .isEqualTo("2022-12-31T23:00 2023-01-31T23:00 2023-02-28T23:00 2023-03-31T22:00");
    }

    @Test
    void clocksGoAsTheTimeZoneDatabaseSays() {
        LocalClock clock = LocalClock.of("Europe/Berlin");
        ZoneId zone = ZoneId.of("Europe/Berlin");

        for (long utc = stamp("2024-03-30T00:00"); utc < stamp("2024-11-01T00:00"); utc += 1_800_000) {
            LocalDateTime local = Instant.ofEpochMilli(utc).atZone(zone).toLocalDateTime();
            long millis = local.toInstant(ZoneOffset.UTC).toEpochMilli();
            assertThat(clock.local(utc)).isEqualTo(millis);
            assertThat(clock.utc(millis))
                    .isEqualTo(local.atZone(zone).toInstant().toEpochMilli());
        }
    }

    private static long converted(long millis, String from, String to) {
        return LocalDateTime.ofEpochSecond(millis / 1000, 0, ZoneOffset.UTC)
                .atZone(ZoneId.of(from))
                .withZoneSameInstant(ZoneId.of(to))
                .toLocalDateTime()
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }
}
