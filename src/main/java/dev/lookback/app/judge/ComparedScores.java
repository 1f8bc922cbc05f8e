package dev.lookback.app.judge;

import dev.lookback.app.widget.SealStrip;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.workbench.Compared;
import dev.lookback.app.workbench.PastRuns;
import dev.lookback.app.workbench.TestSeal;
import dev.lookback.evaluate.Scores;
import dev.lookback.runs.Spread;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.TestPeeks;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Metrics of several runs side by side, on one split, beside persistence. The best stands out; differences smaller than
 * the spread over seeds are grey.
 */
public final class ComparedScores extends BorderPane {

    /** Relative difference below which numbers count as equal: rounding of sums in another order. */
    private static final double ROUNDING = 1e-6;

    private static final int MOST_BESIDE = 6;

    private final PastRuns past;
    private final Texts texts;
    private final SealStrip seal;
    private final SplitChoice splits;
    private final GridPane table = new GridPane();
    private final Label note = new Label();
    private List<Compared> shown = List.of();
    private TestPeeks looks = new TestPeeks(0, 0);

    public ComparedScores(PastRuns past, Texts texts) {
        this.past = past;
        this.texts = texts;
        seal = new SealStrip(texts, "compared", () -> past.openTest(sealed()));
        setId("compared-scores");
        splits = new SplitChoice("compared-scores", texts);
        splits.splitProperty().addListener((o, was, is) -> refresh());
        table.getStyleClass().add("scores");
        note.setId("compared.note");
        note.getStyleClass().add("hint");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new VBox(splits, seal, table, note);
        content.getStyleClass().add("metrics");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        show(List.of(), looks);
    }

    /** @param made test peeks on the data of these runs, with the number of runs tried there */
    public void show(List<Compared> compared, TestPeeks made) {
        shown = compared;
        looks = made;
        Set<Split> judged = EnumSet.noneOf(Split.class);
        compared.forEach(one ->
                one.repeats().runs().forEach(run -> judged.addAll(run.scores().keySet())));
        splits.offer(judged, !sealed().isEmpty());
        refresh();
    }

    private List<StoredRun> sealed() {
        return shown.stream()
                .flatMap(one -> one.repeats().runs().stream())
                .filter(StoredRun::isTestSealed)
                .toList();
    }

    private void showSeal() {
        List<StoredRun> sealed = sealed();
        if (shown.isEmpty() || splits.split() != Split.TEST) {
            seal.show(TestSeal.View.none());
        } else if (sealed.isEmpty()) {
            seal.show(TestSeal.State.OPEN, texts.get("app.judge.compared.looked", looks.peeks(), looks.runsBefore()));
        } else if (sealed.stream().noneMatch(past::isHere)) {
            seal.show(TestSeal.State.TRAINING, texts.get("app.runs.otherSeries"));
        } else {
            seal.show(
                    TestSeal.State.SEALED,
                    texts.get("app.judge.compared.soFar", looks.peeks(), looks.runsBefore(), sealed.size()));
        }
    }

    private void refresh() {
        table.getChildren().clear();
        table.getColumnConstraints().clear();
        showSeal();
        boolean seeds = shown.stream().anyMatch(one -> one.repeats().seeds().size() > 1);
        note.setText(
                shown.isEmpty()
                        ? texts.get("app.judge.compared.empty")
                        : isOfSeveralSeries()
                                ? texts.get("app.judge.compared.series")
                                : isOfSeveralTasks()
                                        ? texts.get("app.judge.compared.tasks")
                                        : texts.get(seeds ? "app.judge.compared.seeds" : "app.judge.compared.noSeeds"));
        if (shown.isEmpty()) {
            return;
        }
        int columns = 1 + (isTransposed() ? 1 + Metric.values().length : shown.size() + 1);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(i == 0 ? Priority.NEVER : Priority.ALWAYS);
            table.getColumnConstraints().add(column);
        }
        for (int i = 0; i < shown.size(); i++) {
            Label head = label(shown.get(i).name(), "scores-split");
            head.getStyleClass().add(Compared.style(shown.get(i).colour()) + "-text");
            head.setTooltip(Tips.of(texts.get(
                    "app.judge.compared.count", shown.get(i).repeats().seeds().size())));
            place(head, 1 + i, 0);
        }
        place(label(texts.get("app.judge.persistence"), "scores-split"), 1 + shown.size(), 0);
        addRow(1, "app.judge.skill", "skill", Scores::skill, 1, null);
        for (Metric metric : Metric.values()) {
            addRow(
                    2 + metric.ordinal(),
                    "app.judge.metric." + metric,
                    metric.name(),
                    scores -> metric.value(scores.network()),
                    metric.sign(),
                    metric);
        }
    }

    /**
     * @param sign 1 if higher is better, −1 if lower is, 0 if neither
     * @param metric null for the skill, which persistence does not have
     */
    private void addRow(int row, String key, String id, ToDoubleFunction<Scores> score, int sign, Metric metric) {
        Label name = label(texts.get(key), "scores-name");
        name.setTooltip(Tips.of(texts.get(key + ".explain")));
        place(name, 0, row);
        List<Spread> spreads = shown.stream()
                .map(one -> one.repeats().score(splits.split(), score))
                .toList();
        Optional<Spread> persistence = persistence(metric);
        DoubleFunction<String> format = format(metric, spreads, persistence);
        Spread best = spreads.stream()
                .filter(spread -> Double.isFinite(spread.mean()))
                .max((a, b) -> Double.compare(sign * a.mean(), sign * b.mean()))
                .orElse(null);
        for (int i = 0; i < spreads.size(); i++) {
            Spread spread = spreads.get(i);
            boolean compared = sign != 0 && spreads.size() > 1 && best != null && isComparable(metric);
            boolean isBest = compared && format.apply(spread.mean()).equals(format.apply(best.mean()));
            boolean luck = compared && !isBest && spread.isWithinSpread(best);
            Label value =
                    label(written(format, spread), isBest ? "scores-best" : luck ? "scores-luck" : "scores-other");
            if (luck) {
                value.setTooltip(Tips.of(texts.get("app.judge.compared.luck")));
            }
            value.setId("compared." + i + "." + id);
            ExactText.put(value, exact(metric, spread));
            place(value, 1 + i, row);
        }
        if (metric != null && metric.isCompared()) {
            Label value =
                    label(persistence.map(spread -> written(format, spread)).orElse("…"), "scores-other");
            persistence.ifPresentOrElse(
                    spread -> ExactText.put(value, exact(metric, spread)),
                    () -> value.setTooltip(Tips.of(texts.get("app.judge.compared.persistence"))));
            place(value, 1 + shown.size(), row);
        }
    }

    /** The score of persistence, where it is the same for all runs. */
    private Optional<Spread> persistence(Metric metric) {
        if (metric == null || !metric.isCompared()) {
            return Optional.empty();
        }
        List<Spread> all = shown.stream()
                .map(one -> one.repeats().score(splits.split(), s -> metric.value(s.persistence())))
                .toList();
        double first = all.get(0).mean();
        return all.stream().allMatch(other -> Double.compare(other.mean(), first) == 0)
                ? Optional.of(all.get(0))
                : Optional.empty();
    }

    /** Format of a metric's numbers of all runs. */
    private DoubleFunction<String> format(Metric metric, List<Spread> spreads, Optional<Spread> persistence) {
        if (metric == null) {
            return value -> Metric.percent(value, texts.locale());
        }
        DoubleStream means =
                Stream.concat(spreads.stream(), persistence.stream()).mapToDouble(Spread::mean);
        return metric.alike(means, 0, texts.locale());
    }

    /** Scores of several series cannot be compared: none of them is the best. */
    private boolean isOfSeveralSeries() {
        return shown.stream()
                        .map(one -> one.repeats().recipe().data().digest())
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether the runs forecast different things: errors tell then how hard it is what they forecast, not how well they do. */
    private boolean isOfSeveralTasks() {
        return shown.stream()
                        .map(one -> one.repeats().recipe())
                        .map(recipe -> List.of(
                                recipe.data().target(),
                                recipe.windows().delay(),
                                recipe.windows().length()))
                        .distinct()
                        .count()
                > 1;
    }

    /** @param metric null for the skill, which is relative to persistence in the same task */
    private boolean isComparable(Metric metric) {
        return !isOfSeveralSeries() && (metric == null || !isOfSeveralTasks());
    }

    /** Many runs stand below each other, each in a row of its own; a few side by side. */
    private boolean isTransposed() {
        return shown.size() > MOST_BESIDE;
    }

    private void place(Label cell, int run, int metric) {
        if (isTransposed()) {
            table.add(cell, metric, run);
        } else {
            table.add(cell, run, metric);
        }
    }

    private static String exact(Metric metric, Spread spread) {
        String mean = exact(metric, spread.mean());
        return Double.isNaN(spread.deviation()) ? mean : mean + " ± " + exact(metric, spread.deviation());
    }

    private static String exact(Metric metric, double value) {
        return metric == null ? ExactText.share(value) : metric.exact(value);
    }

    private static String written(DoubleFunction<String> format, Spread spread) {
        String mean = format.apply(spread.mean());
        // Equal numbers of several seeds, as persistence has them, need no ± 0.
        boolean same = spread.deviation() <= ROUNDING * Math.abs(spread.mean());
        return Double.isNaN(spread.deviation()) || same ? mean : mean + " ± " + format.apply(spread.deviation());
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
