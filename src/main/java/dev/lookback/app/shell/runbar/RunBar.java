package dev.lookback.app.shell.runbar;

import dev.lookback.app.background.Opening;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.RunListener;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.field.RecipeDiff;
import dev.lookback.recipe.field.RecipeDiff.Change;
import dev.lookback.recipe.field.RevertedChange;
import dev.lookback.runs.Labels;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Bar that names the run on show, its series and its state, and the differences of the recipe in the forms, each with undo; and the run
 * that is trained meanwhile, if that is another one.
 */
public final class RunBar extends HBox {

    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

    private final Workbench workbench;
    private final Texts texts;
    private final RunTitle titles;
    private final Label title = new Label();
    private final Label state = new Label();
    private final DifferenceChips differences;
    private final Hyperlink other = new Hyperlink();

    /** File whose opening is on show in place of the views; null for none. */
    private Opening opening;

    /** The run that was asked for its name last, and that name; empty for none. */
    private LiveRun named;

    private String name = "";

    public RunBar(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        titles = new RunTitle(texts);
        differences = new DifferenceChips(texts, this::revert, this::revertAll);
        getStyleClass().add("run-bar");
        title.setId("run.title");
        title.getStyleClass().add("run-title");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setMinWidth(0);
        state.setId("run.state");
        state.getStyleClass().add("run-state");
        state.setMinWidth(USE_PREF_SIZE);
        other.setId("run.other");
        other.setMinWidth(USE_PREF_SIZE);
        other.setOnAction(e -> showOther());
        HBox.setHgrow(differences, Priority.ALWAYS);
        getChildren().addAll(title, state, differences, other);
        workbench.readingProperty().addListener(o -> refresh());
        workbench.loadingProperty().addListener((o, was, is) -> refresh());
        workbench.recipeProperty().addListener(o -> refresh());
        RunListener.listen(
                workbench.runProperty(),
                this::refresh,
                LiveRun::stateProperty,
                LiveRun::idProperty,
                LiveRun::endedProperty);
        RunListener.listen(workbench.trainingProperty(), this::refresh, LiveRun::stateProperty, LiveRun::idProperty);
        RunListener.listen(workbench.runProperty(), this::askName, LiveRun::idProperty);
        workbench.library().changesProperty().addListener(o -> askName());
        refresh();
    }

    /**
     * Names a file that is being opened as long as its progress is on show in place of the views, so that no run is named over what is
     * not there.
     *
     * @param shown null once the views are back
     */
    public void showOpening(Opening shown) {
        if (shown != opening) {
            opening = shown;
            refresh();
        }
    }

    private void refresh() {
        boolean open = workbench.readingProperty().get() != null;
        setVisible(open);
        setManaged(open);
        LiveRun run = opening == null ? workbench.runProperty().get() : null;
        List<Change> changes = changes(run);
        title.setText(run == null ? nothing() : titles.of(run, run == named ? name : ""));
        Tips.tell(title, title.getText());
        state.setText(run == null ? "" : titles.state(run));
        state.setVisible(run != null);
        state.setManaged(run != null);
        differences.show(changes);
        pseudoClassStateChanged(DIFFERENT, !changes.isEmpty());
        showOther(workbench.runProperty().get());
    }

    /** Train is only named where it can be pressed. */
    private String nothing() {
        if (opening != null) {
            return texts.get("app.shell.opening", opening.file().getFileName());
        }
        if (workbench.loadingProperty().get()) {
            return texts.get("app.shell.run.loading");
        }
        RecipeCheck check = workbench.checkProperty().get();
        return texts.get(check != null && check.trainable() ? "app.shell.run.none" : "app.shell.run.none.problems");
    }

    private List<Change> changes(LiveRun run) {
        Recipe recipe = workbench.recipeProperty().get();
        return run == null || recipe == null ? List.of() : RecipeDiff.between(here(run, recipe), recipe);
    }

    /** The file may have been moved since, or have grown. */
    private static Recipe here(LiveRun run, Recipe recipe) {
        DataReference data = run.recipe().data().withPath(recipe.data().path());
        return run.recipe().withData(data.withDigest(recipe.data().digest()));
    }

    private void revert(Change change) {
        LiveRun run = workbench.runProperty().get();
        if (run != null) {
            workbench.edit("", recipe -> RevertedChange.of(here(run, recipe), recipe, change));
        }
    }

    private void revertAll() {
        LiveRun run = workbench.runProperty().get();
        if (run != null) {
            workbench.edit("", recipe -> here(run, recipe));
        }
    }

    // ---- a run that is trained while another is on show

    private void showOther(LiveRun run) {
        LiveRun going = workbench.trainingProperty().get();
        boolean elsewhere = going != null && going != run;
        other.setVisible(elsewhere);
        other.setManaged(elsewhere);
        if (elsewhere) {
            other.setText(texts.get("app.shell.run.other", titles.name(going, "")));
        }
    }

    private void showOther() {
        LiveRun going = workbench.trainingProperty().get();
        if (going != null) {
            workbench.showTraining();
        }
    }

    // ---- its name

    private void askName() {
        LiveRun run = workbench.runProperty().get();
        Long id = run == null ? null : run.idProperty().get();
        if (id != null) {
            workbench.library().ask(store -> store.runs().labels(List.of(id)), found -> {
                if (workbench.runProperty().get() == run) {
                    rename(run, named(found, id));
                }
            });
        }
    }

    private static String named(Map<Long, Labels> found, long id) {
        return Optional.ofNullable(found.get(id)).map(Labels::name).orElse("");
    }

    private void rename(LiveRun run, String given) {
        if (run != named || !given.equals(name)) {
            named = run;
            name = given;
            refresh();
        }
    }
}
