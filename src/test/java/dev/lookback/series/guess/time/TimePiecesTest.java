package dev.lookback.series.guess.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.guess.time.TimePieces.Numbered;
import dev.lookback.series.guess.time.TimePieces.Piece;
import dev.lookback.series.guess.time.TimePieces.Told;
import dev.lookback.series.moment.HourForm;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePiecesTest {

    @ParameterizedTest
    @CsvSource({
        "YEAR MONTH DAY, 2024|2|29, 2024-02-29T00:00",
        "YEAR MONTH DAY HOUR, 2024|Feb|1|24, 2024-02-02T00:00",
        "YEAR MONTH, 24|December, 2024-12-01T00:00",
        "YEAR MONTH, 2024|M03, 2024-03-01T00:00",
        "YEAR QUARTER, 2024|Q4, 2024-10-01T00:00",
        "YEAR QUARTER, 2024|三, 2024-07-01T00:00",
        "YEAR QUARTER, FY2024|II, 2024-04-01T00:00",
        "YEAR WEEK, 2024|1, 2024-01-01T00:00",
        "YEAR WEEK, 2020|53, 2020-12-28T00:00",
        "YEAR WEEK WEEKDAY, 2024|KW 2|Tue, 2024-01-09T00:00",
        "YEAR DAY_OF_YEAR, 2024|366, 2024-12-31T00:00",
        "YEAR DAY_OF_YEAR HOUR MINUTE, 2023|32|5|30, 2023-02-01T05:30",
        "YEAR MONTH DAY HOUR HALF_DAY, 2024|1|1|12|AM, 2024-01-01T00:00",
        "YEAR MONTH DAY HOUR HALF_DAY, 2024|1|1|12|p.m., 2024-01-01T12:00",
        "YEAR MONTH DAY HOUR MINUTE HALF_DAY, 2024|1|1|3|15|PM, 2024-01-01T15:15"
    })
    void fieldsMakeATime(String fields, String cells, LocalDateTime expected) {
        assertThat(time(read(source(fields), cells))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR MONTH DAY, 2023|2|29",
        "YEAR MONTH, 2024|13",
        "YEAR MONTH, 2024|Total",
        "YEAR MONTH, 2024.5|1",
        "YEAR MONTH, 7|1",
        "YEAR WEEK, 2024|53",
        "YEAR DAY_OF_YEAR, 2023|366",
        "YEAR QUARTER, 2024|5",
        "YEAR MONTH DAY, 2024|1|1-2"
    })
    void othersAreUnreadable(String fields, String cells) {
        assertThat(read(source(fields), cells)).isEqualTo(TimeReader.UNREADABLE);
    }

    @Test
    void aYearThatIsNamedOnceHoldsForTheRowsBelow() {
        TimeSource.Rows rows = source("YEAR MONTH").reader();
        List<LocalDateTime> times = new ArrayList<>();
        for (String cells : List.of("2020|11", "|12", "2021|1", "|2")) {
            String[] texts = cells.split("\\|");
            times.add(time(rows.read(RowCells.of(c -> texts[c]))));
        }

        assertThat(times)
                .extracting(LocalDateTime::toLocalDate)
                .extracting(Object::toString)
                .containsExactly("2020-11-01", "2020-12-01", "2021-01-01", "2021-02-01");
        assertThat(rows.read(RowCells.of(c -> ""))).isEqualTo(TimeReader.UNREADABLE);
    }

    @Test
    void aDateAndWordsOfHoursAreAdded() {
        TimePieces source = new TimePieces(
                List.of(new Told(0, TimeForm.named("dd.MM.yyyy")), new Told(1, new HourForm(false, true))));

        assertThat(time(read(source, "02.01.2024|Hour 1"))).isEqualTo("2024-01-02T00:00");
        assertThat(time(read(source, "02.01.2024|24. Stunde"))).isEqualTo("2024-01-02T23:00");
        assertThat(time(read(source, "29.10.2023|25"))).isEqualTo("2023-10-30T00:00");
        assertThat(source.format()).isEqualTo("dd.MM.yyyy + hour 1-24");
        assertThat(source.columns()).containsExactly(0, 1);
    }

    @Test
    void theOffsetIsThatOfTheClock() {
        TimePieces source = new TimePieces(
                List.of(new Told(0, TimeForm.named("yyyy-MM-dd")), new Told(1, TimeForm.named("HH:mm"))));
        TimeSource.Rows rows = source.reader();

        rows.read(RowCells.of(c -> c == 0 ? "2024-01-01" : "10:00+02:00"));
        assertThat(rows.offset()).isEqualTo(7200);
        rows.read(RowCells.of(c -> c == 0 ? "2024-01-01" : "10:00"));
        assertThat(rows.offset()).isEqualTo(TimeReader.NO_OFFSET);
    }

    private static TimePieces source(String fields) {
        List<Piece> pieces = new ArrayList<>();
        for (String field : fields.split(" ")) {
            pieces.add(new Numbered(pieces.size(), TimeField.valueOf(field)));
        }
        return new TimePieces(pieces);
    }

    private static long read(TimeSource source, String cells) {
        String[] texts = cells.split("\\|", -1);
        return source.reader().read(RowCells.of(c -> texts[c]));
    }

    private static LocalDateTime time(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
