package dev.lookback.app.sweeps;

import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.entry.Numbers;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.SearchKind;
import dev.lookback.runs.search.SpaceException;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Search settings of the next sweep: grid, random or TPE, successive halving, and budget. */
final class SearchFields extends GridPane {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double NUMBER_WIDTH = 80;

    /** Width in pixels of the usual text size from which there is room for two columns. */
    private static final double WIDE = 580;

    private final Texts texts;
    private final Runnable changed;
    private final Choice<SearchKind> search;
    private final Choice<Objective> objective;
    private final CheckBox halving = new CheckBox();
    private final TextField name = new TextField();
    private final TextField runs = number("runs", "40");
    private final TextField minutes = number("minutes", "");
    private final TextField parallel =
            number("parallel", Integer.toString(Runtime.getRuntime().availableProcessors()));
    private final TextField seed = number("seed", "1");
    private final List<List<Region>> fields;

    /** @param changed called on every change, while typing too */
    SearchFields(Texts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        search = new Choice<>(
                "sweep.search",
                List.of(SearchKind.values()),
                k -> texts.get("app.sweeps.search." + k),
                k -> texts.get("app.sweeps.search." + k + ".explain"),
                k -> changed.run());
        search.setMinWidth(USE_PREF_SIZE);
        search.show(SearchKind.TPE);
        objective = new Choice<>(
                "sweep.objective",
                List.of(Objective.values()),
                o -> texts.get("app.sweeps.objective." + o),
                o -> texts.get("app.sweeps.objective." + o + ".explain"),
                o -> {});
        objective.show(Objective.VALIDATION_MAE);
        halving.setId("sweep.halving");
        halving.setText(texts.get("app.sweeps.halving"));
        halving.setSelected(true);
        halving.setMinWidth(Region.USE_PREF_SIZE);
        HelpTopic.explain(texts, halving, "sweeps.halving");
        name.setId("sweep.name");
        name.setPromptText(texts.get("app.sweeps.name.prompt"));
        minutes.setPromptText(texts.get("app.sweeps.minutes.prompt"));
        getStyleClass().add("sweep-how");
        fields = List.of(
                List.of(label(texts, "search", search), search),
                List.of(label(texts, "objective", objective), objective),
                List.of(label(texts, "runs", runs), runs),
                List.of(label(texts, "minutes", minutes), minutes),
                List.of(label(texts, "parallel", parallel), parallel),
                List.of(label(texts, "seed", seed), seed),
                List.of(label(texts, "name", name), name));
        setMinWidth(0);
        widthProperty()
                .map(width -> width.doubleValue() >= WIDE * TextScale.at(this))
                .subscribe(this::arrange);
    }

    /** Arranges the fields in two columns, or one below the other. */
    private void arrange(boolean wide) {
        getChildren().clear();
        int across = wide ? 2 : 1;
        for (int i = 0; i < fields.size(); i++) {
            add(fields.get(i).get(0), 2 * (i % across), i / across);
            add(fields.get(i).get(1), 2 * (i % across) + 1, i / across);
        }
        add(halving, wide ? 2 : 0, wide ? 3 : fields.size(), 2, 1);
    }

    private TextField number(String field, String value) {
        TextField text = new TextField(value);
        text.setId("sweep." + field);
        TextScale.follow(text, scale -> text.setPrefWidth(scale * NUMBER_WIDTH));
        text.setMaxWidth(USE_PREF_SIZE);
        text.textProperty().addListener(o -> changed.run());
        return text;
    }

    private static Label label(Texts texts, String field, Node control) {
        Label label = new Label(texts.get("app.sweeps." + field));
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HelpTopic.explain(texts, label, control, "sweeps." + field);
        label.setLabelFor(control);
        return label;
    }

    SearchKind search() {
        return search.getValue();
    }

    String name() {
        return name.getText().strip();
    }

    /**
     * @param vary as on the command line
     * @throws SpaceException naming a field that does not exist
     */
    SweepSettings settings(List<String> vary) {
        return new SweepSettings(
                vary,
                search.getValue(),
                objective.getValue(),
                halving.isSelected(),
                whole(runs, "runs"),
                decimal(minutes, "minutes"),
                whole(parallel, "parallel").orElse(1),
                whole(seed, "seed").orElse(1));
    }

    private OptionalInt whole(TextField field, String key) {
        OptionalDouble number = decimal(field, key);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || value < 1 || value > Integer.MAX_VALUE) {
            throw wrong(field, key);
        }
        return OptionalInt.of((int) value);
    }

    private OptionalDouble decimal(TextField field, String key) {
        field.pseudoClassStateChanged(INVALID, false);
        if (field.getText().isBlank()) {
            return OptionalDouble.empty();
        }
        return Numbers.decimal(field.getText(), texts.locale())
                .filter(value -> value > 0)
                .map(OptionalDouble::of)
                .orElseThrow(() -> wrong(field, key));
    }

    private static SpaceException wrong(TextField field, String key) {
        field.pseudoClassStateChanged(INVALID, true);
        return new SpaceException(Message.of("app.sweeps.notNumber", Message.of("app.sweeps." + key), field.getText()));
    }
}
