package dev.lookback.app.network;

import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.entry.RefusalNote;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.widget.field.ValueField;
import dev.lookback.app.widget.field.VaryToggle;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.app.widget.problem.ProblemsBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.network.LayerNames;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Card of one layer: its kind, output shape, hyperparameters and problems. */
final class LayerCard extends VBox {

    private static final PseudoClass MISFIT = PseudoClass.getPseudoClass("misfit");
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int COLUMNS = 4;

    private final Workbench workbench;
    private final Texts texts;
    private final LayerKind<?> kind;
    private final int index;
    private final LayerList list;
    private final Label name = new Label();
    private final Label facts = new Label();
    private final Label brief = new Label();
    private final HBox header = new HBox();
    private final GridPane fields = new GridPane();
    private final VBox refusals = new VBox();
    private final List<ValueField<?>> values = new ArrayList<>();
    private final FontIcon chevron = new FontIcon(Feather.CHEVRON_DOWN);
    private boolean folded;

    LayerCard(Workbench workbench, Texts texts, LayerKind<?> kind, int index, LayerList list) {
        this.workbench = workbench;
        this.texts = texts;
        this.kind = kind;
        this.index = index;
        this.list = list;
        setId(path());
        getStyleClass().add("layer-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        refusals.getStyleClass().add("layer-refusals");
        buildHeader();
        buildFields(kind);
        brief.getStyleClass().add("layer-brief");
        getChildren().addAll(header, brief, fields, refusals, problems());
        fold(false);
        // Focus also comes by itself, when a card that had it is gone; only a person selects.
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> list.select(index));
        WhileShown.follow(
                this,
                workbench.recipeProperty(),
                r -> show(workbench.checkProperty().get()));
    }

    LayerKind<?> kind() {
        return kind;
    }

    int index() {
        return index;
    }

    /** What it is taken by when it is dragged. */
    Node handle() {
        return header;
    }

    boolean isFolded() {
        return folded;
    }

    boolean isFoldable() {
        return !kind.fields().isEmpty();
    }

    /** Gives up texts that are refused: the layer is another one now. */
    void restoreTexts() {
        values.forEach(ValueField::restore);
    }

    void fold(boolean closed) {
        folded = closed && isFoldable();
        show(fields, isFoldable() && !folded);
        show(brief, folded);
        show(refusals, isFoldable() && !folded);
        chevron.setRotate(folded ? -90 : 0);
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    private String path() {
        return LayerKind.path(index);
    }

    // ---- building

    private void buildHeader() {
        FontIcon grip = new FontIcon(Feather.MENU);
        grip.getStyleClass().add("layer-grip");
        Label number = new Label(Integer.toString(index + 1));
        number.getStyleClass().add("layer-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("layer-name");
        name.setText(texts.get(LayerNames.kind(kind.fresh())));
        HelpTopic.explain(texts, name, this, "layer." + kind.type().getSimpleName());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        facts.getStyleClass().add("layer-facts");
        facts.setMinWidth(Region.USE_PREF_SIZE);
        header.getStyleClass().add("layer-header");
        header.setAlignment(Pos.CENTER_LEFT);
        header.setCursor(Cursor.OPEN_HAND);
        String keys = texts.get("app.network.card.keys");
        Tooltip.install(grip, Tips.of(keys));
        setAccessibleHelp(getAccessibleHelp() == null ? keys : getAccessibleHelp() + "\n" + keys);
        header.getChildren().addAll(grip, number, name, new VaryToggle(workbench, texts, path() + ".count"), facts);
        if (isFoldable()) {
            Button fold = flat("fold", chevron, "app.network.fold");
            fold.setOnAction(e -> list.fold(index, !folded));
            header.getChildren().add(fold);
        } else {
            header.getChildren().add(buttons());
        }
    }

    private <L extends Layer> void buildFields(LayerKind<L> of) {
        fields.getStyleClass().add("layer-fields");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            fields.getColumnConstraints().add(column);
        }
        Lens<Recipe, L> layer = of.at(index);
        int column = 0;
        int row = 0;
        for (LayerField<L, ?> field : of.fields()) {
            if (column + field.columns() > COLUMNS) {
                column = 0;
                row++;
            }
            fields.add(cell(field.name(), field.control(workbench, texts, layer)), column, row, field.columns(), 1);
            column += field.columns();
        }
        if (isFoldable()) {
            HBox buttons = buttons();
            buttons.setAlignment(Pos.BOTTOM_RIGHT);
            fields.add(buttons, COLUMNS - 1, row);
        }
    }

    private Node cell(String field, Region control) {
        Label label = new Label(texts.get("app.widget.field.layer." + field));
        label.getStyleClass().add("layer-field-name");
        label.setLabelFor(control);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        control.setMinWidth(0);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(FieldNames.of(texts, path() + "." + field));
        HelpTopic.explain(texts, label, control, "layer." + field);
        if (control instanceof ValueField<?> value) {
            values.add(value);
            value.dragOn(label);
            refusals.getChildren().add(new RefusalNote(value.refusal(), label.getText()));
        }
        VaryToggle vary = new VaryToggle(workbench, texts, path() + "." + field);
        HBox.setHgrow(label, Priority.ALWAYS);
        return new VBox(new HBox(label, vary), control);
    }

    private HBox buttons() {
        Button duplicate = flat("duplicate", new FontIcon(Feather.PLUS_SQUARE), "app.network.duplicate");
        duplicate.setOnAction(e -> list.duplicate(index));
        Button remove = flat("remove", new FontIcon(Feather.TRASH_2), "app.network.remove");
        remove.setOnAction(e -> list.remove(index));
        HBox buttons = new HBox(duplicate, remove);
        buttons.getStyleClass().add("layer-buttons");
        return buttons;
    }

    private Button flat(String action, FontIcon icon, String key) {
        Button button = new Button(null, icon);
        button.setId(path() + "." + action);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "layer-button");
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setAccessibleText(texts.get(key) + ", " + FieldNames.of(texts, path()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private ProblemsBox problems() {
        return new ProblemsBox(
                workbench,
                texts,
                Stream.concat(Stream.of(path()), kind.fields().stream().map(field -> path() + "." + field.name()))
                        .toArray(String[]::new));
    }

    // ---- following the recipe

    private void show(RecipeCheck check) {
        if (index >= check.trace().layers().size()) {
            return;
        }
        LayerTrace trace = check.trace().layers().get(index);
        if (!kind.type().isInstance(trace.layer())) {
            return;
        }
        List<Problem> problems = check.problems().stream()
                .filter(p -> p.field().equals(path()) || p.field().startsWith(path() + "."))
                .toList();
        boolean misfit = problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
        pseudoClassStateChanged(MISFIT, misfit);
        pseudoClassStateChanged(WARNED, !misfit && !problems.isEmpty());
        facts.setText(ShapeWords.facts(texts, trace));
        Tips.tell(facts, ShapeWords.explained(texts, trace));
        brief.setText(LayerKind.brief(texts, trace.layer()));
        setAccessibleText(texts.list(List.of(
                FieldNames.of(texts, path()), name.getText(), brief.getText(), ShapeWords.explained(texts, trace))));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
