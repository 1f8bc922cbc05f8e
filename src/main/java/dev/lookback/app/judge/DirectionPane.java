package dev.lookback.app.judge;

import dev.lookback.app.background.Latest;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.chart.axis.RowAxis;
import dev.lookback.app.theme.TextScale;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.direction.ConfusionMatrix;
import dev.lookback.evaluate.direction.SignedReturns;
import dev.lookback.series.Series;
import dev.lookback.text.Decimals;
import dev.lookback.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Directional accuracy: a sentence, the confusion matrix, and the sum of signed returns. */
public final class DirectionPane extends ForecastView {

    private static final double WORDS_WIDTH = 236;

    private final Curve followed = new Curve("forecast");
    private final Curve always = new Curve("rival");
    private final Curve zero = new Curve("zero");
    private final Label sentence = line("direction.sentence", "direction-sentence");
    private final Label caption = line("direction.caption", "hint");
    private final ConfusionTable confusion;
    private final ScrollPane words;
    private final Latest counting;
    private Series series;
    private RowAxis rows;
    private SignedReturns returns;

    /**
     * Directions of a forecast, counted in the background.
     *
     * @param x {@code [positions]} of the returns
     */
    private record Counted(ConfusionMatrix directions, SignedReturns returns, double[] x) {

        static Counted of(SplitForecast forecast, int ahead, RowAxis rows) {
            SignedReturns returns = SignedReturns.of(forecast, ahead);
            double[] places = rows.places();
            double[] x =
                    IntStream.of(returns.rows()).mapToDouble(row -> places[row]).toArray();
            return new Counted(ConfusionMatrix.of(forecast, ahead), returns, x);
        }
    }

    public DirectionPane(Workbench workbench, Texts texts) {
        super(workbench, texts, "direction");
        counting = workbench.outlook().latest();
        plot().addLines(followed, always, zero);
        confusion = new ConfusionTable(texts);
        VBox content = new VBox(sentence, confusion, caption);
        content.getStyleClass().add("metrics");
        words = new ScrollPane(content);
        words.setFitToWidth(true);
        TextScale.follow(words, scale -> words.setPrefWidth(scale * WORDS_WIDTH));
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.managedProperty().bind(words.visibleProperty());
        words.visibleProperty().bind(plot().visibleProperty());
        setLeft(words);
        header(
                splits(),
                step(),
                legend(
                        new LegendEntry(texts.get("app.judge.direction.followed"), plot(), followed),
                        new LegendEntry(texts.get("app.judge.direction.always"), plot(), always)));
        crosshair(this::read);
        start();
    }

    @Override
    void show(LiveRun run, SplitForecast forecast) {
        if (run.series() != series) {
            series = run.series();
            rows = new RowAxis(series);
            plot().setCalendar(series.hasTime());
            plot().setSmallestSpan(rows.closest());
        }
        int length = run.recipe().windows().length();
        int ahead = run.recipe().windows().horizon() + workbench().outlook().shown(length);
        RowAxis axis = rows;
        counting.request(
                () -> Counted.of(forecast, ahead, axis),
                counted -> draw(counted, forecast.firstTargetRow(), forecast.end()));
    }

    private void draw(Counted counted, int first, int end) {
        ConfusionMatrix directions = counted.directions();
        sentence.setText(texts().get(directions.sentence()));
        confusion.show(directions);
        returns = counted.returns();
        caption.setText(texts().get(
                        returns.relative()
                                ? "app.judge.direction.caption.returns"
                                : "app.judge.direction.caption.changes",
                        returns.rows().length,
                        directions.ahead(),
                        directions.independentWindows()));
        followed.show(counted.x(), scaled(returns.followed()));
        always.show(counted.x(), scaled(returns.alwaysUp()));
        zero.show(new double[] {rows.border(0), rows.border(rows.rows())}, new double[] {0, 0});
        plot().homeProperty().set(rows.stretch(first, end));
        plot().fit();
    }

    /** Returns in percent. */
    private double[] scaled(double[] sums) {
        double unit = returns.relative() ? 100 : 1;
        return Arrays.stream(sums).map(sum -> unit * sum).toArray();
    }

    private Optional<Readout> read(double place) {
        if (followed.isEmpty()) {
            return Optional.empty();
        }
        double[] xs = followed.xs();
        int found = Arrays.binarySearch(xs, place);
        int after = Math.min(xs.length - 1, found >= 0 ? found : -found - 1);
        int i = after > 0 && place - xs[after - 1] < xs[after] - place ? after - 1 : after;
        int row = returns.rows()[i];
        String title = texts().get(series.label(row));
        return Optional.of(new Readout(
                xs[i],
                title,
                List.of(
                        entry("forecast", "app.judge.direction.followed", followed.ys()[i]),
                        entry("rival", "app.judge.direction.always", always.ys()[i]))));
    }

    private Readout.Entry entry(String style, String name, double y) {
        String value = numbers().value(y) + (returns.relative() ? Decimals.percentSign(texts().locale()) : "");
        return new Readout.Entry(style, texts().get(name), value, y);
    }

    private static Label line(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
