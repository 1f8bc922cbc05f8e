package dev.lookback.app.widget.estimate;

import dev.lookback.app.background.Latest;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.EpochCosts;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.fix.CheaperRecipes;
import dev.lookback.recipe.fix.Fix;
import dev.lookback.text.Texts;
import dev.lookback.training.TrainingEstimate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Note of how long the recipe will train, measured on a few steps in the background; where that is long, a warning with recipes that
 * were measured to be cheaper. Takes no space for a recipe that cannot be trained.
 */
public final class TrainingTimeNote extends VBox {

    private static final int MOST_CHOICES = 4;

    private final Workbench workbench;
    private final Texts texts;
    private final Latest search;
    private final FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
    private final Label sentence = new Label();
    private final Label invitation = new Label();
    private final VBox choices = new VBox();
    private Recipe searched;
    private List<Fix> found = List.of();
    private List<String> offered = List.of();

    /**
     * @param id prefix of the ids of what is inside
     */
    public TrainingTimeNote(Workbench workbench, Texts texts, String id) {
        this.workbench = workbench;
        this.texts = texts;
        search = workbench.background().beside("fixes").latest();
        setId(id);
        getStyleClass().add("training-time");
        sentence.setId(id + "-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setTooltip(Tips.of(texts.get("app.widget.estimate.explain")));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        icon.managedProperty().bind(icon.visibleProperty());
        invitation.setId(id + "-invitation");
        invitation.setWrapText(true);
        invitation.setMinHeight(USE_PREF_SIZE);
        invitation.managedProperty().bind(invitation.visibleProperty());
        choices.getStyleClass().add("fixes");
        choices.managedProperty().bind(invitation.visibleProperty());
        choices.visibleProperty().bind(invitation.visibleProperty());
        HBox line = new HBox(icon, sentence);
        line.getStyleClass().add("problem-line");
        getChildren().addAll(line, invitation, choices);
        managedProperty().bind(visibleProperty());
        WhileShown.follow(this, workbench.recipeProperty(), recipe -> {
            workbench.series().ifPresent(series -> workbench.costs().follow(recipe, series));
            refresh();
        });
        WhileShown.follow(this, workbench.costs().measuredProperty(), n -> refresh());
        WhileShown.follow(this, workbench.runProperty().flatMap(run -> run.stateProperty()), state -> refresh());
        WhileShown.follow(this, workbench.trainingProperty(), going -> refresh());
    }

    private void refresh() {
        RecipeCheck check = workbench.checkProperty().get();
        EpochCosts costs = workbench.costs();
        boolean trainable = check != null && check.trainable();
        Optional<TrainingEstimate> estimate = trainable ? costs.estimate(check.recipe()) : Optional.empty();
        boolean isLong = estimate.filter(TrainingEstimate::isLong).isPresent();
        icon.setVisible(isLong);
        getStyleClass().removeAll("problem", "warning");
        if (isLong) {
            getStyleClass().addAll("problem", "warning");
        }
        setVisible(trainable && (estimate.isPresent() || costs.isOpen(check.recipe())));
        sentence.setText(estimate.map(e -> texts.get(
                        isLong ? "app.widget.estimate.long" : "app.widget.estimate.short",
                        EstimateWords.sentence(e, texts)))
                .orElse(texts.get(
                        workbench.trainingProperty().get() != null
                                ? "app.widget.estimate.later"
                                : "app.widget.estimate.measuring")));
        if (isLong) {
            look(check.recipe(), estimate.get());
        } else {
            searched = null;
            found = List.of();
        }
        offer(isLong ? estimate : Optional.empty());
    }

    /** Finds cheaper recipes off the JavaFX thread and has them measured. */
    private void look(Recipe recipe, TrainingEstimate now) {
        if (recipe.equals(searched)) {
            return;
        }
        searched = recipe;
        found = List.of();
        workbench
                .series()
                .ifPresent(series ->
                        search.request(() -> CheaperRecipes.of(recipe, series, now.epochsWithinReason()), fixes -> {
                            if (recipe.equals(workbench.recipeProperty().get())) {
                                found = fixes;
                                workbench
                                        .costs()
                                        .followCheaper(
                                                fixes.stream().map(Fix::result).toList(), series);
                                refresh();
                            }
                        }));
    }

    /** Offers what was measured to be worth it. */
    private void offer(Optional<TrainingEstimate> now) {
        List<Fix> worthwhile = now.stream()
                .flatMap(long1 -> found.stream()
                        .filter(fix -> workbench
                                .costs()
                                .estimate(fix.result())
                                .filter(cheaper -> cheaper.isWorthwhile(long1))
                                .isPresent()))
                .limit(MOST_CHOICES)
                .toList();
        List<String> names = worthwhile.stream().map(this::named).toList();
        invitation.setVisible(now.isPresent());
        boolean more = found.stream().anyMatch(fix -> workbench.costs().isOpen(fix.result()));
        invitation.setText(texts.get(
                !names.isEmpty()
                        ? "app.widget.estimate.cheaper"
                        : found.isEmpty() || more
                                ? "app.widget.estimate.cheaper.measuring"
                                : "app.widget.estimate.cheaper.none"));
        if (!names.equals(offered) || now.isEmpty()) {
            offered = names;
            choices.getChildren().setAll(worthwhile.stream().map(this::button).toList());
        }
    }

    private String named(Fix fix) {
        return texts.get(
                "app.widget.estimate.choice",
                texts.get(fix.label()),
                EstimateWords.duration(workbench.costs().estimate(fix.result()).orElseThrow(), texts));
    }

    private Button button(Fix fix) {
        Button button = new Button(named(fix));
        button.setId(getId() + "-" + fix.label().key().replace("recipe.fix.", ""));
        button.getStyleClass().add("fix");
        button.setWrapText(true);
        button.setMinWidth(0);
        button.setMaxWidth(USE_PREF_SIZE);
        button.setMinHeight(USE_PREF_SIZE);
        Recipe recipe = searched;
        button.setOnAction(e -> {
            // A choice for an older recipe would revert later edits.
            if (recipe.equals(workbench.recipeProperty().get())) {
                workbench.edit("", r -> fix.result());
            }
        });
        return button;
    }
}
