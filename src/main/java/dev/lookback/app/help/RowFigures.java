package dev.lookback.app.help;

import dev.lookback.app.help.SpanFigure.Kind;
import dev.lookback.app.help.SpanFigure.Line;
import dev.lookback.app.help.SpanFigure.Span;
import dev.lookback.text.Texts;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.Fold;
import dev.lookback.window.Folds;
import dev.lookback.window.WalkForward;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Borders;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;

/** Pictures of windows, splits and folds, laid out by the rules that training follows. */
final class RowFigures {

    private static final WindowSpec WINDOWS = new WindowSpec(12, 2, 3, Alignment.STEP_BEFORE);
    private static final int ANCHOR = 15;
    private static final int WINDOWS_SHOWN = 3;

    private static final Borders BORDERS = new Borders(70, 85, 100);
    private static final int FOLDS = 4;

    private final Texts texts;

    RowFigures(Texts texts) {
        this.texts = texts;
    }

    /** Three neighbouring windows: rows that are read, rows between, targets. */
    Node windows() {
        List<Line> lines = IntStream.range(0, WINDOWS_SHOWN)
                .mapToObj(i -> new Line(text("windowRow", i + 1), window(ANCHOR + i)))
                .toList();
        return new SpanFigure(
                text("window", WINDOWS.lookback(), WINDOWS.step(), WINDOWS.delay()),
                WINDOWS.targetRow(ANCHOR + WINDOWS_SHOWN) + 2,
                lines);
    }

    private List<Span> window(int anchor) {
        Kind read = kind("input");
        Kind between = kind("between");
        List<Integer> inputs = IntStream.range(0, WINDOWS.timeSteps())
                .map(i -> WINDOWS.inputRow(anchor, i))
                .boxed()
                .toList();
        Stream<Span> rows = IntStream.range(WINDOWS.oldestRow(anchor), WINDOWS.targetRow(anchor))
                .mapToObj(row -> new Span(row, row + 1, inputs.contains(row) ? read : between));
        int target = WINDOWS.targetRow(anchor);
        return Stream.concat(rows, Stream.of(new Span(target, target + 1, kind("target"))))
                .toList();
    }

    /** The three parts of a series. */
    Node splits() {
        List<Span> spans = List.of(
                new Span(0, BORDERS.trainEnd(), kind("train")),
                new Span(BORDERS.trainEnd(), BORDERS.validationEnd(), kind("validation")),
                new Span(BORDERS.validationEnd(), BORDERS.testEnd(), kind("test")));
        return new SpanFigure(text("splits"), BORDERS.testEnd(), List.of(new Line("", spans)));
    }

    /** Folds of an expanding walk-forward backtest. */
    Node backtest() {
        WindowPlan plan = new WindowPlan(new WindowSpec(3, 1, 0, Alignment.STEP_BEFORE), BORDERS, Context.PRECEDING);
        List<Fold> folds = Folds.of(WalkForward.of(FOLDS), plan).all();
        List<Line> lines = folds.stream()
                .map(fold -> new Line(text("backtestRow", fold.number()), spans(fold)))
                .toList();
        return new SpanFigure(text("backtest"), BORDERS.validationEnd(), lines);
    }

    private List<Span> spans(Fold fold) {
        Kind purge = kind("purge");
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(fold.trainFrom(), fold.trainEnd(), kind("train")));
        spans.add(new Span(fold.trainEnd(), fold.validationFrom(), purge));
        spans.add(new Span(fold.validationFrom(), fold.validationEnd(), kind("validation")));
        spans.add(new Span(fold.validationEnd(), fold.evaluatedFrom(), purge));
        spans.add(new Span(fold.evaluatedFrom(), fold.evaluatedEnd(), kind("evaluated")));
        return spans;
    }

    private Kind kind(String name) {
        return new Kind("span-" + name, texts.get("app.help.figure.span." + name));
    }

    private String text(String key, Object... arguments) {
        return texts.get("app.help.figure." + key, arguments);
    }
}
