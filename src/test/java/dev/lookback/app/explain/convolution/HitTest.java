package dev.lookback.app.explain.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HitTest {

    private static final double WIDTH = 900;

    private final TracedNetwork subject = TracedNetworks.of(
            40,
            Conv1D.of(6, 5, Activation.RELU),
            new Dropout(0.1),
            MaxPool1D.of(3),
            new Conv1D(4, 3, 1, 2, Padding.SAME, Activation.RELU),
            new GlobalMaxPool1D(),
            TracedNetworks.OUT);

    private Page page(Selection look) {
        return page(look, Zoom.NONE);
    }

    private Page page(Selection look, Zoom zoom) {
        Selection within = look.within(subject);
        return Page.of(
                subject,
                within,
                zoom,
                subject.kernels().get(within.layer()).row(within.filter()),
                WIDTH,
                600,
                null,
                null);
    }

    @Test
    void everyValueIsFoundWhereItIsDrawn() {
        for (int opened : new int[] {0, 3}) {
            Page page = page(new Selection(opened, 0, 0, Optional.empty()));
            for (int layer = Spot.WINDOW; layer < subject.depth(); layer++) {
                if (layer != Spot.WINDOW && subject.isPassedOver(layer)) {
                    continue;
                }
                boolean sequence = subject.isSequence(layer);
                Band band = page.floors().strip(layer);
                int channels = subject.of(layer).channels();
                int places = sequence ? subject.of(layer).timeSteps() : channels;
                for (int place = 0; place < places; place++) {
                    double[] cell = page.cell(layer, place);
                    double x = cell[0] + cell[1] / 2;
                    Spot wanted = sequence ? new Spot(layer, place, channels - 1) : new Spot(layer, 0, place);
                    assertThat(Hit.spot(page, x, band.bottom() - 0.5)).contains(wanted);
                }
                assertThat(Hit.spot(page, Page.LEFT - 5, band.middle())).isEmpty();
            }
        }
    }

    @Test
    void theKernelComesToThePointerAndStaysInTheHand() {
        Page page = page(new Selection(0, 0, 10, Optional.empty()));
        double x = page.columns().x(page.written().at(20));
        assertThat(Hit.output(page, x)).isEqualTo(20);
        assertThat(Hit.output(page, -500)).isZero();
        assertThat(Hit.output(page, 5000)).isEqualTo(35);
        // Taken hold of beside its middle, it moves by as much as the pointer.
        double held = page.columns().x(page.written().at(10)) + page.columns().step();
        assertThat(Hit.output(page, held - Hit.grabbed(page, held))).isEqualTo(10);
        assertThat(Hit.movesKernel(page, x, page.floors().window().middle())).isTrue();
        assertThat(Hit.movesKernel(page, x, page.floors().outputs().middle())).isTrue();
        assertThat(Hit.movesKernel(page, x, page.floors().strip(2).middle())).isFalse();
    }

    @Test
    void whatIsNotInSightIsNotHit() {
        Page whole = page(new Selection(0, 0, 10, Optional.empty()));
        Page near = page(new Selection(0, 0, 10, Optional.empty()), Zoom.NONE.by(1.25, 12, whole.whole()));
        double y = near.floors().window().middle();

        assertThat(near.columns().step()).isCloseTo(1.25 * whole.columns().step(), within(1e-9));
        assertThat(near.columns().x(12)).as("stays").isCloseTo(whole.columns().x(12), within(1e-9));
        assertThat(Hit.spot(near, near.columns().x(12), y)).map(Spot::place).contains(12);
        assertThat(near.columns().x(39))
                .isGreaterThan(Page.LEFT + near.columns().width());
        assertThat(Hit.spot(near, near.columns().x(39), y)).isEmpty();
        assertThat(near.stand()).containsExactly(9.5, 14.5);
    }

    @Test
    void poolingIsFoundBehindWhatScalesEachValue() {
        Layer conv = Conv1D.of(4, 3, Activation.RELU);
        TracedNetwork normed = TracedNetworks.of(
                40,
                conv,
                BatchNormalization.keras(),
                new SpatialDropout(0.1),
                MaxPool1D.of(2),
                conv,
                new GlobalMaxPool1D(),
                TracedNetworks.OUT);

        assertThat(normed.poolBehind(0)).hasValue(3);
        assertThat(normed.poolBehind(4)).isEmpty();
        Floors floors = Floors.of(normed, new Selection(0, 0, 0, Optional.empty()), 0);
        assertThat(floors.pooled()).isPresent();
        assertThat(floors.pooled().get().top()).isGreaterThan(floors.strip(1).bottom());
        assertThat(floors.pooled().get().bottom()).isLessThan(floors.strip(3).top());
        assertThat(normed.winner(new Spot(3, 5, 0))).isIn(10, 11);
        TracedNetwork block = TracedNetworks.of(
                40, new Residual(4, 3, 1, Activation.RELU), MaxPool1D.of(2), new GlobalMaxPool1D(), TracedNetworks.OUT);
        assertThat(block.poolBehind(0))
                .as("pools the block, not its first convolution")
                .isEmpty();
    }

    @Test
    void partsOfThePictureFollowEachOther() {
        for (double room : new double[] {0, 500, 900}) {
            Floors floors = Floors.of(subject, new Selection(0, 0, 0, Optional.empty()), room);
            double y = 0;
            for (Band band : new Band[] {
                floors.price(),
                floors.dates(),
                floors.window(),
                floors.products(),
                floors.outputs(),
                floors.strip(0),
                floors.strip(2),
                floors.strip(3),
                floors.strip(4),
                floors.strip(5)
            }) {
                assertThat(band.top()).isGreaterThanOrEqualTo(y);
                assertThat(band.height()).isPositive();
                y = band.bottom();
            }
            assertThat(floors.height()).isGreaterThanOrEqualTo(y);
            assertThat(floors.strip(1).height()).as("of a dropout").isZero();
        }
    }

    @Test
    void aLookIsBroughtIntoTheNetwork() {
        assertThat(new Selection(7, 99, 99, Optional.of(new Spot(9, 0, 0))).within(subject))
                .isEqualTo(new Selection(0, 5, 35, Optional.empty()));
        assertThat(new Selection(3, -1, -1, Optional.empty()).within(subject))
                .isEqualTo(new Selection(3, 0, 0, Optional.empty()));
    }
}
