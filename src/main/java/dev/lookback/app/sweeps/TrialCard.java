package dev.lookback.app.sweeps;

import atlantafx.base.theme.Styles;
import dev.lookback.app.sweeps.pictures.PointValues;
import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.ObjectiveValue;
import dev.lookback.app.widget.Tips;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Dimension;
import dev.lookback.runs.search.Objective;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Card of a trial beside its point or row: values, score, and buttons to use its recipe and to open its run. Escape closes it. */
final class TrialCard extends VBox {

    private static final double GAP = 12;

    private final Texts texts;
    private final Label title = new Label();
    private final GridPane values = new GridPane();
    private final Button use = new Button();
    private StoredTrial trial;
    private Node before;

    /**
     * @param used called with the run whose recipe is to be edited
     * @param opened called with the run to be shown
     */
    TrialCard(Texts texts, LongConsumer used, LongConsumer opened) {
        this.texts = texts;
        setId("trial-card");
        getStyleClass().add("trial-card");
        setAccessibleRole(AccessibleRole.DIALOG);
        accessibleTextProperty().bind(title.textProperty());
        setManaged(false);
        setVisible(false);
        title.setId("trial-card.title");
        title.getStyleClass().add("section-title");
        values.getStyleClass().add("trial-values");
        use.setId("trial-card.use");
        use.setText(texts.get("app.sweeps.trial.use"));
        use.setTooltip(Tips.of(texts.get("app.sweeps.trial.use.explain")));
        use.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        use.setOnAction(e -> {
            close();
            used.accept(trial.run());
        });
        Button open = new Button(texts.get("app.sweeps.trial.open"));
        open.setId("trial-card.open");
        open.setTooltip(Tips.of(texts.get("app.sweeps.trial.open.explain")));
        open.getStyleClass().add(Styles.SMALL);
        open.setOnAction(e -> {
            close();
            opened.accept(trial.run());
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton close =
                new IconButton("trial-card.close", Feather.X, texts.get("app.sweeps.trial.close"), this::close);
        HBox head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, values, new HBox(8, use, open));
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
    }

    /** Run of the trial on show. */
    OptionalLong run() {
        return isVisible() ? OptionalLong.of(trial.run()) : OptionalLong.empty();
    }

    /** Shows a trial beside a place in the scene, within its parent; takes the focus until it is closed. */
    void show(SeenSweep sweep, StoredTrial of, Bounds place) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        setVisible(true);
        update(sweep, of);
        Bounds room = getParent().getLayoutBounds();
        Bounds at = getParent().sceneToLocal(place);
        boolean isRight = at.getMaxX() + GAP + getWidth() <= room.getWidth();
        double x = isRight ? at.getMaxX() + GAP : at.getMinX() - GAP - getWidth();
        double y = at.getMinY() - GAP;
        relocate(x, y);
        keepWithin(room.getWidth(), room.getHeight());
        use.requestFocus();
    }

    /** Moves it into its parent, which has become smaller. */
    void keepWithin(double width, double height) {
        relocate(
                Math.max(0, Math.min(width - getWidth(), getLayoutX())),
                Math.max(0, Math.min(height - getHeight(), getLayoutY())));
    }

    /** Shows what has become of the trial meanwhile. */
    void update(SeenSweep sweep, StoredTrial of) {
        trial = of;
        Objective objective = sweep.sweep().settings().objective();
        title.setText(texts.get("app.sweeps.trial.title", of.trial().number()));
        values.getChildren().clear();
        row(
                ObjectiveValue.name(objective, texts),
                ObjectiveValue.of(objective, objective.cost(of.trial().cost()), texts));
        if (of.persistence().isPresent() && objective != Objective.VALIDATION_SKILL) {
            row(
                    texts.get("app.sweeps.trial.persistence"),
                    ObjectiveValue.of(objective, of.persistence().getAsDouble(), texts));
        }
        List<Dimension> dimensions = sweep.space().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            row(
                    PointValues.name(dimensions.get(i), texts),
                    PointValues.text(
                            dimensions.get(i).path(),
                            of.trial().point().values().get(i),
                            texts));
        }
        row(
                texts.get("app.sweeps.trial.epochs"),
                texts.get(
                        "app.sweeps.trial.epochsOf",
                        of.trial().costs().size(),
                        sweep.sweep().recipe().training().epochs()));
        row(texts.get("app.sweeps.trial.state"), TrialsTable.state(of, texts));
        row(texts.get("app.sweeps.trial.time"), TrialFormats.time(of.seconds(), texts));
        applyCss();
        autosize();
        layout();
    }

    private void row(String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(value);
        text.setMinWidth(Region.USE_PREF_SIZE);
        values.addRow(values.getRowCount(), label, text);
    }

    /** Gives the focus back. */
    void close() {
        if (isVisible()) {
            setVisible(false);
            if (before != null) {
                before.requestFocus();
            }
        }
    }
}
