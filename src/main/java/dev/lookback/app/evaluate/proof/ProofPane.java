package dev.lookback.app.evaluate.proof;

import dev.lookback.app.evaluate.widget.ExperimentPane;
import dev.lookback.app.evaluate.widget.WrappedLabel;
import dev.lookback.app.workbench.Experiment;
import dev.lookback.app.workbench.Experiment.Found;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.experiment.TamperProof;
import dev.lookback.experiment.TamperProofResult;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import java.util.Optional;

/** Tamper proof: replaces the future by nonsense and shows that nothing before it changes. */
public final class ProofPane extends ExperimentPane<TamperProofResult> {

    private final WrappedLabel about = new WrappedLabel("hint");
    private final CutsTable table;

    public ProofPane(Workbench workbench, Experiment<TamperProofResult> experiment, Texts texts) {
        super(workbench, experiment, texts, "proof");
        table = new CutsTable(texts);
        about.setId("proof-about");
        start(table, about, bar(), outcome(), table);
        workbench.runProperty().addListener((o, was, is) -> follow(is));
    }

    private void follow(LiveRun run) {
        if (run != null) {
            run.resultProperty().addListener(o -> check());
        }
        check();
    }

    /** The run on show if it has ended; the proof then covers its network too. */
    private Optional<RunResult> run() {
        return Optional.ofNullable(workbench().runProperty().get())
                .map(run -> run.resultProperty().get());
    }

    @Override
    protected void check() {
        if (workbench().checkProperty().get() == null) {
            return;
        }
        about.setText(texts().get(run().isPresent() ? "app.experiments.proof.run" : "app.experiments.proof.recipe"));
        bar().enable(run().isPresent() || workbench().checkProperty().get().trainable());
    }

    @Override
    protected void begin() {
        Optional<RunResult> run = run();
        Recipe recipe = run.map(RunResult::recipe).orElseGet(workbench().recipeProperty()::get);
        Series series = run.map(result -> workbench().runProperty().get().series())
                .orElseGet(() -> workbench().series().orElseThrow());
        Optional<TrainedModel> model = run.map(RunResult::model);
        experiment().start(recipe, series, sequence -> TamperProof.of(recipe, series, model.map(TrainedModel::copy)));
    }

    @Override
    protected void show(Found<TamperProofResult> found) {
        table.show(found.series(), found.value());
    }

    @Override
    protected Verdict verdict(TamperProofResult found) {
        return Verdict.claim(found.sentence(), found.holds() ? Tone.BETTER : Tone.WORSE);
    }
}
