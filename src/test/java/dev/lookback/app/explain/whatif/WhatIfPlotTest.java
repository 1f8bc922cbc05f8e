package dev.lookback.app.explain.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import org.junit.jupiter.api.Test;

class WhatIfPlotTest {

    private static WhatIfPlot plot(int horizon, int length) {
        return new WhatIfPlot(50, 850, new VisibleSpan(20, 59, 59), 2, horizon, length, 30, 430, 100, 200);
    }

    @Test
    void pixelsAndValuesAreInverses() {
        WhatIfPlot plot = plot(2, 1);
        assertThat(plot.value(plot.y(137.5))).isCloseTo(137.5, within(1e-9));
        for (int t = 20; t <= 59; t++) {
            assertThat(plot.nearest(plot.x(t) + 3)).isEqualTo(t);
        }
        assertThat(plot.nearest(-100)).isEqualTo(20);
        assertThat(plot.nearest(1000)).isEqualTo(59);
    }

    @Test
    void forecastsLieBehindTheNewestValue() {
        // A row ahead is half a time step of two rows.
        assertThat(plot(2, 1).xAhead(0)).isCloseTo(850, within(1e-9));
        assertThat(plot(2, 1).xAhead(0) - plot(2, 1).x(59)).isCloseTo(800 / 40.0, within(1e-9));
        WhatIfPlot far = plot(1, 400);
        assertThat(far.xAhead(399)).isCloseTo(850, within(1e-9));
        assertThat(far.x(59)).as("the past keeps most of the room").isGreaterThan(580);
        assertThat(plot(0, 1).xAhead(0)).isEqualTo(plot(0, 1).x(59));
    }

    @Test
    void theFutureIsSetApartWhereTheNewestStepsAreHidden() {
        WhatIfPlot older = new WhatIfPlot(50, 850, new VisibleSpan(0, 39, 59), 2, 2, 1, 30, 430, 100, 200);

        assertThat(older.xNow() - older.x(39)).isCloseTo(2 * (older.x(39) - older.x(38)), within(1e-9));
        assertThat(older.xAhead(0)).isCloseTo(850, within(1e-9));
        assertThat(older.nearest(840)).isEqualTo(39);
    }

    @Test
    void everyStepOfALongWindowCanBeScrolledTo() {
        VisibleSpan newest = VisibleSpan.newest(335);

        assertThat(newest).isEqualTo(new VisibleSpan(276, 335, 335));
        assertThat(newest.revealing(300)).isEqualTo(newest);
        assertThat(newest.revealing(0)).isEqualTo(new VisibleSpan(0, 59, 335));
        assertThat(newest.revealing(0).revealing(60)).isEqualTo(new VisibleSpan(1, 60, 335));
        assertThat(newest.from(-5).from(999)).isEqualTo(newest);
        assertThat(VisibleSpan.newest(11)).isEqualTo(new VisibleSpan(0, 11, 11));
        assertThat(VisibleSpan.newest(11).isAll()).isTrue();
    }

    @Test
    void editsAreUndoneDragByDrag() {
        Edits edits = new Edits();
        Alterations one = Alterations.NONE.with("close", 1, 7);
        Alterations two = one.with("close", 2, 8);
        edits.set(Alterations.NONE.with("close", 1, 5));
        edits.set(one);
        edits.endStep();
        edits.set(two);
        edits.endStep();

        edits.undo();
        assertThat(edits.current()).isEqualTo(one);
        edits.undo();
        assertThat(edits.current()).isEqualTo(Alterations.NONE);
        assertThat(edits.undoableProperty().get()).isFalse();
        edits.redo();
        edits.redo();
        assertThat(edits.current()).isEqualTo(two);
        assertThat(edits.redoableProperty().get()).isFalse();
        edits.undo();
        edits.set(Alterations.NONE);
        assertThat(edits.redoableProperty().get()).as("another way on").isFalse();
        edits.clear();
        assertThat(edits.undoableProperty().get()).isFalse();
    }

    @Test
    void alterationsAreAddedAndRemoved() {
        Series series = ArraySeries.of("close", 1, 2, 3);
        Alterations two =
                Alterations.NONE.with("close", 1, 7).with("close", 2, 8).with("close", 1, 9);

        assertThat(two.count()).isEqualTo(2);
        assertThat(two.on(series).values("close")).containsExactly(1, 9, 8);
        assertThat(two.without("close", 2).at("close", 2)).isEmpty();
        assertThat(two.without("close", 2).without("close", 1)).isEqualTo(Alterations.NONE);
        assertThat(series.values("close")).containsExactly(1, 2, 3);
    }
}
