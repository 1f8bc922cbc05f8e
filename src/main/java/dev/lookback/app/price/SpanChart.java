package dev.lookback.app.price;

import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.ChartView;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.price.overview.Overview;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** Series with marked spans, such as those that activate a filter, and the window pointed at. */
public final class SpanChart extends ChartView {

    private static final PseudoClass AGAINST = PseudoClass.getPseudoClass("against");
    private static final double FAINTEST = 0.1;
    private static final double STRONGEST = 0.55;
    private static final double NARROWEST = 2;
    private static final double ROOM_FOR_WORDS = 44;
    private static final int MOST_WORDS = 6;

    /** Margin beside a window brought into view, as a share of its length. */
    private static final double BESIDE = 0.3;

    /**
     * Span to mark.
     *
     * @param lastRow included
     * @param strength −1 to 1: sign and strength of its contribution
     * @param words label; empty for none
     */
    public record Mark(int firstRow, int lastRow, double strength, String words) {}

    private final PriceData data = new PriceData();
    private final Curve actual = new Curve("actual");
    private final Marks marks = new Marks();
    private final Overview overview;

    public SpanChart(Workbench workbench, Texts texts, String id, Node... controls) {
        super(workbench, texts, id);
        plot().addLines(actual);
        plot().addUnder(marks.under, marks);
        plot().addOver(marks.over, p -> {});
        WindowRuler.install(workbench, texts, data, plot());
        List<Node> header = new ArrayList<>(List.of(controls));
        header.add(gap());
        header.add(new Zooms(workbench, texts, data, plot()));
        header(header.toArray(Node[]::new));
        overview = new Overview(this, texts, Optional::empty);
        setBottom(overview);
        crosshair(this::read);
    }

    /** Shows a hint instead of the chart. */
    public void clear(String words) {
        setEmptyText(words);
    }

    public void show(Series series, String column) {
        boolean other = series != data.series();
        setEmptyText("");
        if (!other && column.equals(data.column())) {
            return;
        }
        data.open(series, column);
        actual.show(data.points());
        marks.all = List.of();
        if (other) {
            plot().setCalendar(series.hasTime());
            plot().homeProperty().set(data.rows().all());
            plot().setSmallestSpan(data.rows().closest());
            actual.setLongestStep(data.rows().longestStep());
            plot().seeAll();
        }
        overview.show(series, data.rows(), data.points());
        plot().fit();
    }

    /** Replaces the marked spans. */
    public void mark(List<Mark> stretches) {
        marks.all = List.copyOf(stretches);
        plot().placeLayers();
    }

    /** Row under the mouse. */
    public int rowAt(MouseEvent e) {
        double x = plot().getCanvas().sceneToLocal(e.getSceneX(), e.getSceneY()).getX();
        return data.rows().nearest(plot().valueAt(x));
    }

    /** Scrolls until these rows are visible. */
    public void see(int firstRow, int lastRow) {
        if (!data.isReady()) {
            return;
        }
        AxisSpan view = plot().view();
        AxisSpan rows = data.rows().stretch(firstRow, lastRow + 1);
        boolean tiny = rows.length() < view.length() / 8;
        if (tiny || !view.contains(rows.from()) || !view.contains(rows.to())) {
            plot().see(rows.padded(BESIDE));
        }
    }

    private Optional<Readout> read(double place) {
        if (!data.isReady()) {
            return Optional.empty();
        }
        int row = data.rows().nearest(place);
        List<Readout.Entry> entries = new ArrayList<>();
        double value = data.value(row);
        entries.add(new Readout.Entry("actual", data.column(), numbers().value(value), value));
        for (Mark mark : marks.all) {
            if (mark.firstRow() <= row && row <= mark.lastRow() && entries.size() <= MOST_WORDS) {
                entries.add(new Readout.Entry("span-mark", mark.words(), "", value));
            }
        }
        return Optional.of(
                new Readout(data.rows().at(row), texts().get(data.series().label(row)), entries));
    }

    /** Spans as bands over the whole height, with the labels of the strongest on top. */
    private final class Marks implements ChartOverlay {

        private final Pane under = new Pane();
        private final Pane over = new Pane();
        private List<Mark> all = List.of();

        Marks() {
            under.setMouseTransparent(true);
            over.setMouseTransparent(true);
        }

        @Override
        public void place(Plot where) {
            List<Node> fields = new ArrayList<>();
            List<Double> taken = new ArrayList<>();
            over.getChildren().clear();
            for (Mark mark : data.isReady() ? all : List.<Mark>of()) {
                double from = Math.max(0, where.xOf(data.rows().border(mark.firstRow())));
                double to = Math.min(where.areaWidth(), where.xOf(data.rows().border(mark.lastRow() + 1)));
                if (to <= 0 || from >= where.areaWidth()) {
                    continue;
                }
                fields.add(field(mark, from, Math.max(NARROWEST, to - from), where.areaHeight()));
                double middle = (from + to) / 2;
                boolean free = taken.stream().allMatch(t -> Math.abs(t - middle) > ROOM_FOR_WORDS);
                if (free && taken.size() < MOST_WORDS && !mark.words().isEmpty()) {
                    taken.add(middle);
                    addLabel(mark.words(), middle, where.areaWidth());
                }
            }
            under.getChildren().setAll(fields);
        }

        private static Rectangle field(Mark mark, double x, double width, double height) {
            Rectangle field = new Rectangle(x, 0, width, height);
            field.setManaged(false);
            field.getStyleClass().add("span-mark");
            field.pseudoClassStateChanged(AGAINST, mark.strength() < 0);
            field.setOpacity(FAINTEST + (STRONGEST - FAINTEST) * Math.min(1, Math.abs(mark.strength())));
            return field;
        }

        /** Centred once its width is known. */
        private void addLabel(String words, double middle, double width) {
            Label label = new Label(words);
            label.getStyleClass().addAll("chart-mark", "span-words");
            label.setLayoutX(middle);
            label.setLayoutY(2);
            label.widthProperty()
                    .addListener((o, was, wide) -> label.setLayoutX(
                            Math.max(2, Math.min(width - wide.doubleValue() - 2, middle - wide.doubleValue() / 2))));
            over.getChildren().add(label);
        }
    }
}
