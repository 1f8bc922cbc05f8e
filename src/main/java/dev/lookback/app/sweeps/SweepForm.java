package dev.lookback.app.sweeps;

import atlantafx.base.theme.Styles;
import dev.lookback.app.background.Latest;
import dev.lookback.app.sweeps.pictures.PointValues;
import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.app.workbench.SweepDraft;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.field.RecipeField;
import dev.lookback.recipe.field.RecipeFields;
import dev.lookback.runs.search.SearchKind;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.SpaceException;
import dev.lookback.runs.search.Sweep;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Form of the next sweep: varied fields, search, budget. */
final class SweepForm extends VBox {

    /** Fields to begin with: of several layers the first. */
    private static final List<String> SUGGESTED =
            List.of("windows\\.lookback", "training\\.learningRate", "network\\.layers\\[\\d+]\\.(filters|units)");

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final Duration TYPING = Duration.millis(250);

    private final Workbench workbench;
    private final SweepDraft draft;
    private final Texts texts;
    private final Latest size;
    private final VBox rows = new VBox(6);
    private final Map<String, TextField> values = new HashMap<>();
    private final Label nothing = new Label();
    private final Button suggest = new Button();
    private final SearchFields how;
    private final Label count = new Label();
    private final Label problem = new Label();
    private final Button start = new Button();
    private final PauseTransition typing = new PauseTransition(TYPING);

    /** @param started called with the search and its name */
    SweepForm(Workbench workbench, Texts texts, Consumer<Started> started) {
        this.workbench = workbench;
        this.draft = workbench.sweepDraft();
        this.texts = texts;
        size = workbench.background().latest();
        getStyleClass().add("sweep-form");
        how = new SearchFields(texts, typing::playFromStart);
        nothing.setText(texts.get("app.sweeps.nothing"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("hint");
        suggest.setId("sweep.suggest");
        suggest.setText(texts.get("app.sweeps.suggest"));
        suggest.setTooltip(Tips.of(texts.get("app.sweeps.suggest.explain")));
        suggest.getStyleClass().add(Styles.SMALL);
        suggest.setOnAction(e -> suggest());
        problem.setId("sweep.problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("sweep-problem");
        count.setId("sweep.size");
        count.setWrapText(true);
        count.getStyleClass().add("hint");
        start.setId("sweep-start");
        start.setText(texts.get("app.sweeps.start"));
        start.setGraphic(new FontIcon(Feather.PLAY));
        start.getStyleClass().add(Styles.ACCENT);
        start.setOnAction(e -> settings().ifPresent(s -> started.accept(new Started(how.name(), s))));
        WrappingBox begin = new WrappingBox(12, start, count);
        begin.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title("app.sweeps.varied"), rows, title("app.sweeps.how"), how, begin, problem);
        typing.setOnFinished(e -> check());
        draft.varied().addListener((MapChangeListener<String, String>) change -> {
            // Text being typed is already in its field.
            if (change.wasAdded() != change.wasRemoved()) {
                fill();
            }
            typing.playFromStart();
        });
        WhileShown.follow(this, workbench.recipeProperty(), r -> typing.playFromStart());
        fill();
        check();
    }

    /** Request for a sweep. */
    record Started(String name, SweepSettings settings) {}

    private Label title(String key) {
        Label title = new Label(texts.get(key));
        title.getStyleClass().add("section-title");
        HelpTopic.link(title, "sweeps");
        return title;
    }

    // ---- varied fields

    /** Varies what changes most results most. */
    private void suggest() {
        List<String> paths = RecipeFields.of(workbench.recipeProperty().get()).stream()
                .map(RecipeField::path)
                .toList();
        SUGGESTED.forEach(pattern -> paths.stream()
                .filter(path -> path.matches(pattern))
                .findFirst()
                .ifPresent(path -> draft.vary(path, true)));
    }

    private void fill() {
        rows.getChildren().clear();
        values.clear();
        if (draft.varied().isEmpty()) {
            rows.getChildren().addAll(nothing, suggest);
        }
        for (Map.Entry<String, String> entry : draft.varied().entrySet()) {
            rows.getChildren().add(row(entry.getKey(), entry.getValue()));
        }
    }

    private Node row(String path, String values) {
        Label field = new Label(FieldNames.of(texts, path));
        field.getStyleClass().add("sweep-field");
        TextField text = new TextField(values);
        text.setId("sweep.values." + path);
        text.setTooltip(Tips.of(texts.get("app.sweeps.values.explain")));
        text.setAccessibleText(field.getText());
        text.textProperty().addListener((o, was, is) -> draft.varied().put(path, is));
        this.values.put(path, text);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button remove = new IconButton(
                "sweep.remove." + path, Feather.TRASH_2, texts.get("app.sweeps.remove"), () -> draft.vary(path, false));
        Label now = new Label(draft.field(path)
                .map(of -> texts.get("app.sweeps.now", PointValues.text(path, of.value(), texts)))
                .orElse(""));
        now.getStyleClass().addAll("hint", "sweep-now");
        WrappingBox row = new WrappingBox(8, field, text, now, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    // ---- validation

    /** Empty where something is wrong, with the reason shown. */
    private Optional<SweepSettings> settings() {
        try {
            SweepSettings settings = how.settings(draft.vary());
            space();
            if (settings.search() != SearchKind.GRID
                    && settings.runs().isEmpty()
                    && settings.minutes().isEmpty()) {
                throw new SpaceException(Message.of("app.sweeps.noEnd"));
            }
            showReason(Optional.empty());
            return Optional.of(settings);
        } catch (SpaceException e) {
            showReason(Optional.of(FieldNames.named(texts, e.reason())));
            return Optional.empty();
        }
    }

    private SearchSpace space() {
        return space(draft.vary());
    }

    private SearchSpace space(List<String> vary) {
        SearchSpace space = SearchSpace.parse(workbench.recipeProperty().get(), vary);
        if (how.search() == SearchKind.GRID) {
            space.dimensions().stream()
                    .filter(dimension -> dimension.all().isEmpty())
                    .findFirst()
                    .ifPresent(endless -> {
                        throw new SpaceException(Message.of("runs.space.noGrid", endless.toString()));
                    });
        }
        return space;
    }

    private void showReason(Optional<Message> reason) {
        problem.setText(reason.map(texts::get).orElse(""));
        problem.setVisible(reason.isPresent());
        start.setDisable(reason.isPresent());
    }

    /** Marks each list of values that is wrong by itself; its tooltip says why. */
    private void markWrong() {
        values.forEach((path, field) -> {
            Optional<Message> reason = reason(path, field.getText());
            field.pseudoClassStateChanged(INVALID, reason.isPresent());
            field.getTooltip().setText(texts.get(reason.orElse(Message.of("app.sweeps.values.explain"))));
        });
    }

    /** Why a list of values is wrong. */
    private Optional<Message> reason(String path, String list) {
        try {
            space(List.of(path + "=" + list));
            return Optional.empty();
        } catch (SpaceException e) {
            return Optional.of(FieldNames.named(texts, e.reason()));
        }
    }

    private void check() {
        size.cancel();
        count.setText("");
        if (workbench.series().isPresent()) {
            markWrong();
        }
        Optional<Series> series = workbench.series();
        if (draft.varied().isEmpty() || series.isEmpty()) {
            showReason(Optional.empty());
            start.setDisable(true);
            return;
        }
        Optional<SweepSettings> settings = settings();
        if (settings.isEmpty()) {
            return;
        }
        SearchSpace space = space();
        Optional<Message> part = Sweep.part(space, settings.get());
        size.request(() -> SweepSize.of(space, series.get()), found -> show(found, part));
    }

    private void show(SweepSize found, Optional<Message> part) {
        String points = texts.get(part.or(() -> found.points().map(all -> Message.of("app.sweeps.points", all)))
                .orElse(Message.of("app.sweeps.endless")));
        count.setText(
                found.impossible() == 0
                        ? points
                        : points + " " + texts.get("app.sweeps.impossible", found.impossible(), found.looked()));
        if (found.impossible() == found.looked()) {
            showReason(Optional.of(Message.of("app.sweeps.allImpossible")));
        }
    }
}
