package dev.lookback.app.evaluate.backtest;

import dev.lookback.app.evaluate.widget.CountField;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.WalkForward;
import dev.lookback.window.WalkForward.Origin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Form of the next walk-forward backtest. */
final class BacktestForm extends VBox {

    private static final String FOLDS = "5";
    private static final double GAP = 16;
    private static final double LINE_GAP = 8;
    private static final double BESIDE = 10;

    private final Texts texts;
    private final CountField folds;
    private final CountField initial;
    private final CountField purge;
    private final CountField embargo;
    private final Choice<Origin> origin;
    private final CheckBox retrain = new CheckBox();
    private final CheckBox test = new CheckBox();

    /** @param changed called on every change, while typing too */
    BacktestForm(Texts texts, Runnable changed) {
        this.texts = texts;
        folds = new CountField("backtest.folds", FOLDS, changed);
        initial = new CountField("backtest.initial", "", changed);
        purge = new CountField("backtest.purge", "", changed);
        embargo = new CountField("backtest.embargo", "0", changed);
        origin = new Choice<>(
                "backtest.origin",
                List.of(Origin.values()),
                o -> texts.get("app.experiments.origin." + o),
                o -> texts.get("app.experiments.origin." + o + ".explain"),
                o -> changed.run());
        origin.show(Origin.EXPANDING);
        origin.setMaxWidth(USE_PREF_SIZE);
        check(retrain, "retrain", true, changed);
        check(test, "test", false, changed);
        getStyleClass().add("experiment-form");
        FlowPane fields = new FlowPane(
                GAP,
                LINE_GAP,
                named("folds", folds),
                named("initial", initial),
                named("origin", origin),
                named("purge", purge),
                named("embargo", embargo),
                retrain,
                test);
        fields.setRowValignment(VPos.CENTER);
        getChildren().add(fields);
    }

    private void check(CheckBox box, String name, boolean on, Runnable changed) {
        box.setId("backtest." + name);
        box.setMinWidth(USE_PREF_SIZE);
        box.setText(texts.get("app.experiments." + name));
        HelpTopic.explain(texts, box, "backtest." + name);
        box.setSelected(on);
        box.selectedProperty().addListener(o -> changed.run());
    }

    private HBox named(String field, Region control) {
        HBox named = new HBox(BESIDE, label(field, control), control);
        named.setAlignment(Pos.CENTER_LEFT);
        return named;
    }

    private Label label(String field, Region control) {
        Label label = new Label(texts.get("app.experiments." + field));
        label.getStyleClass().add("field-label");
        label.setMinWidth(USE_PREF_SIZE);
        HelpTopic.explain(texts, label, control, "backtest." + field);
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        return label;
    }

    /** Shows the defaults of empty fields as prompts. */
    void follow(Recipe recipe, int rows) {
        purge.setPromptText(Integer.toString(WalkForward.purgeFor(recipe.windows(), recipe.context())));
        initial.setPromptText(Integer.toString(rows / 2));
    }

    /** Message about a field that is not a number; empty if all are. */
    Optional<Message> problem() {
        for (CountField field : List.of(folds, embargo, purge, initial)) {
            boolean mayBeBlank = field == purge || field == initial;
            if (field.count().isEmpty() && !(mayBeBlank && field.isBlank())) {
                return Optional.of(Message.of(
                        "app.experiments.notNumber", Message.of("app.experiments." + name(field)), field.getText()));
            }
        }
        return Optional.empty();
    }

    private static String name(CountField field) {
        return field.getId().substring("backtest.".length());
    }

    boolean includesTest() {
        return test.isSelected();
    }

    /** The backtest; only valid without a problem. */
    WalkForward walk() {
        return new WalkForward(
                folds.count().orElseThrow(),
                origin.getValue(),
                retrain.isSelected(),
                optional(purge),
                embargo.count().orElseThrow(),
                optional(initial),
                test.isSelected());
    }

    private static OptionalInt optional(CountField field) {
        return field.isBlank() ? OptionalInt.empty() : field.count();
    }
}
