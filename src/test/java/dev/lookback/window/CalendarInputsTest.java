package dev.lookback.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.series.Preparation;
import dev.lookback.series.Series;
import dev.lookback.series.TextFile;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Borders;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarInputsTest {

    private static final LocalDateTime START = LocalDateTime.of(2021, 3, 1, 0, 0);
    private static final int ROWS = 400;
    private static final int STEPS = 12;

    @TempDir
    private Path folder;

    @Test
    void newestInputIsTheCalendarOfTheRowThatIsForecastEvenAfterTheLastRow() {
        StringBuilder text = new StringBuilder("time,x\n");
        for (int hour = 0; hour < ROWS; hour++) {
            text.append(START.plusHours(hour)).append(',').append(hour * hour).append('\n');
        }
        Series series = TextFile.read(folder, text.toString())
                .series()
                .prepared(Preparation.NONE.withCalendar(true), Set.of("x", "hour_sin"));
        WindowSpec spec = new WindowSpec(STEPS, 1, 3, Alignment.ANCHOR);
        WindowPlan plan = new WindowPlan(spec, new Borders(300, 350, ROWS), Context.OWN);
        WindowSource source =
                WindowSource.of(series, List.of("hour_sin", "x"), "x", plan, ScalerKind.NONE, TargetForm.LEVEL);

        for (int anchor : new int[] {50, ROWS - 1}) {
            float[] window = new float[2 * STEPS];
            source.input(anchor, window, 0);
            int hour = START.plusHours(spec.targetRow(anchor)).getHour();
            assertThat((double) window[STEPS - 1]).isCloseTo(Math.sin(2 * Math.PI * hour / 24), within(1e-6));
            assertThat(window[2 * STEPS - 1])
                    .as("other columns are known no further")
                    .isEqualTo((float) anchor * anchor);
        }
    }
}
