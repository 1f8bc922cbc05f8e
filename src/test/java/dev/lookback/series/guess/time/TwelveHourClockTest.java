package dev.lookback.series.guess.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.FileReport;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.TextFile;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwelveHourClockTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2020, 1, 1, 0, 0);

    @TempDir
    Path folder;

    @Test
    void afternoonsOfSessionsFollowTheirMornings() {
        List<LocalDateTime> stamps = sessions();

        Reading reading = TextFile.read(folder, "Time,Close\n" + rows(stamps, "M/d/yyyy h:mm"));

        assertThat(times(reading)).isEqualTo(stamps);
        assertThat(reading.report().timeFormat()).contains("M/d/yyyy h:mm");
        assertThat(reading.report().ambiguity())
                .get()
                .satisfies(other -> assertThat(other)
                        .extracting(FileReport.Ambiguity::question, FileReport.Ambiguity::other)
                        .containsExactly(FileReport.Question.TIME_FORMAT, "M/d/yyyy H:mm"));
    }

    @Test
    void allDayGoesTwiceAroundInDateAndClockColumns() {
        List<LocalDateTime> stamps =
                IntStream.range(0, 480).mapToObj(FIRST::plusHours).toList();

        Reading reading = TextFile.read(folder, "Date,Time,Load\n" + rows(stamps, "yyyy-MM-dd,h:mm:ss"));

        assertThat(times(reading)).isEqualTo(stamps);
    }

    @Test
    void halvesGoOnWhereAFileIsReadInPieces() {
        List<LocalDateTime> stamps =
                IntStream.range(0, 60_000).mapToObj(FIRST::plusMinutes).toList();

        Reading reading = TextFile.read(folder, "time,value\n" + rows(stamps, "yyyy-MM-dd h:mm"));

        assertThat(times(reading)).isEqualTo(stamps);
    }

    @Test
    void hoursOf24ThatAreAskedForStay() {
        ReadOptions asked = ReadOptions.detect().withTimeFormat(Optional.of("M/d/yyyy H:mm"));

        Reading reading = TextFile.read(folder, "Time,Close\n" + rows(sessions(), "M/d/yyyy h:mm"), asked);

        assertThat(times(reading).get(0)).isEqualTo(FIRST.plusHours(1));
    }

    @Test
    void twoSeriesOfOneMorningAreNoAfternoon() {
        List<LocalDateTime> morning = IntStream.range(0, 12)
                .mapToObj(i -> FIRST.plusHours(9).plusMinutes(15L * i))
                .toList();

        Reading reading = TextFile.read(
                folder, "time,value\n" + rows(morning, "yyyy-MM-dd h:mm").repeat(2));

        assertThat(reading.report().timeFormat()).contains("yyyy-MM-dd H:mm");
    }

    private static List<LocalDateTime> sessions() {
        return IntStream.range(0, 20)
                .boxed()
                .flatMap(day -> Stream.iterate(FIRST.plusDays(day).plusMinutes(570), t -> t.plusMinutes(30))
                        .limit(14))
                .toList();
    }

    private static String rows(List<LocalDateTime> stamps, String pattern) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        return IntStream.range(0, stamps.size())
                .mapToObj(i -> stamps.get(i).format(form) + "," + (100 + i % 9) + "\n")
                .collect(Collectors.joining());
    }

    private static List<LocalDateTime> times(Reading reading) {
        return IntStream.range(0, reading.series().rows())
                .mapToObj(row -> reading.series().timeAt(row))
                .toList();
    }
}
