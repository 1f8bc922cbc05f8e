package dev.lookback.app.evaluate.backtest;

import dev.lookback.app.evaluate.widget.ExperimentPane;
import dev.lookback.app.evaluate.widget.WrappedLabel;
import dev.lookback.app.workbench.Experiment;
import dev.lookback.app.workbench.Experiment.Found;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.experiment.Backtest;
import dev.lookback.experiment.BacktestResult;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.Folds;
import dev.lookback.window.WalkForward;
import java.util.List;
import java.util.Optional;

/** Walk-forward backtest of the recipe: its folds, drawn at once, and the result by fold and overall. */
public final class BacktestPane extends ExperimentPane<BacktestResult> {

    private final BacktestForm form;
    private final WrappedLabel problem = new WrappedLabel("experiment-failure");
    private final FoldsPicture picture;
    private final FoldsTable table;

    public BacktestPane(Workbench workbench, Experiment<BacktestResult> experiment, Texts texts) {
        super(workbench, experiment, texts, "backtest");
        form = new BacktestForm(texts, this::check);
        picture = new FoldsPicture(texts);
        table = new FoldsTable(texts);
        problem.setId("backtest-problem");
        problem.tell("");
        start(table, form, bar(), problem, outcome(), picture, new FoldsLegend(texts), table);
    }

    /** Draws the folds of the form, unless a result with the same folds is on show. */
    @Override
    protected void check() {
        Recipe recipe = workbench().recipeProperty().get();
        Optional<Series> series = workbench().series();
        if (recipe == null || series.isEmpty()) {
            return;
        }
        Optional<Message> wrong = form.problem();
        Optional<Folds> folds =
                wrong.isPresent() ? Optional.empty() : Backtest.folds(recipe, series.get(), form.walk());
        workbench()
                .checkProperty()
                .get()
                .plan()
                .ifPresent(plan -> form.follow(
                        recipe,
                        form.includesTest()
                                ? plan.borders().testEnd()
                                : plan.borders().validationEnd()));
        problem.tell(
                wrong.or(() -> folds.flatMap(Folds::problem)).map(texts()::get).orElse(""));
        bar().enable(wrong.isEmpty()
                && folds.flatMap(Folds::problem).isEmpty()
                && folds.isPresent()
                && workbench().checkProperty().get().trainable());
        folds.filter(laidOut -> laidOut.problem().isEmpty() && !isShown(recipe, form.walk()))
                .ifPresentOrElse(
                        laidOut ->
                                picture.show(series.get(), recipe.data().target(), laidOut.all(), List.of(), List.of()),
                        this::showPicture);
    }

    private boolean isShown(Recipe recipe, WalkForward walk) {
        Found<BacktestResult> found = experiment().foundProperty().get();
        return found != null
                && found.recipe().equals(recipe)
                && found.value().asked().equals(walk);
    }

    @Override
    protected void begin() {
        Recipe recipe = workbench().recipeProperty().get();
        Series series = workbench().series().orElseThrow();
        WalkForward walk = form.walk();
        EvaluationSettings settings = workbench().evaluationProperty().get();
        if (walk.testIncluded()) {
            workbench().library().change(store -> store.testPeeks().peek(series.digest()));
        }
        experiment().start(recipe, series, sequence -> new Backtest(recipe, series, walk, settings).run(sequence));
    }

    @Override
    protected boolean hasLines(BacktestResult found) {
        return !(found.folds().isEmpty() && found.failed().isEmpty());
    }

    @Override
    protected void show(Found<BacktestResult> found) {
        table.show(found.series(), found.value());
        showPicture();
    }

    @Override
    protected Verdict verdict(BacktestResult found) {
        return found.verdict();
    }

    private void showPicture() {
        Found<BacktestResult> found = experiment().foundProperty().get();
        if (found != null) {
            picture.show(
                    found.series(),
                    found.recipe().data().target(),
                    found.value().layout(),
                    found.value().folds(),
                    found.value().failed());
        }
    }
}
