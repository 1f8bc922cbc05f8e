package dev.lookback.app.widget;

import dev.lookback.app.widget.entry.RefusalEvent;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Collapsible section of the recipe, with a summary and a count of problems in its header. Its header sums it up and
 * counts its problems and refused values, so that it tells even when folded. Enter and Space fold, Left closes, Right opens.
 */
public class Section extends VBox {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Texts texts;
    private final String name;
    private final String title;
    private final Predicate<String> owns;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", true);
    private final Label summary = new Label();
    private final Label badge = new Label();
    private final Button header = new Button();
    private final VBox body = new VBox();

    /** Fields of the section whose text is refused. */
    private final Set<Node> refused = new HashSet<>();

    private List<Problem> problems = List.of();

    /**
     * @param id suffix of the header's id, {@code section-<id>}
     * @param owns whether the problems of a field, by its path, are counted here
     */
    protected Section(Workbench workbench, Texts texts, String id, String title, Predicate<String> owns) {
        this.texts = texts;
        this.name = id;
        this.title = title;
        this.owns = owns;
        getStyleClass().add("section");
        body.getStyleClass().add("section-body");
        header.setId("section-" + id);
        buildHeader();
        getChildren().addAll(header, body);
        open.subscribe(this::fold);
        WhileShown.follow(
                this,
                workbench.recipeProperty(),
                r -> count(workbench.checkProperty().get()));
        addEventHandler(RefusalEvent.CHANGED, this::refusalChanged);
    }

    /** Sets the content, top to bottom. */
    protected final void content(Node... nodes) {
        body.getChildren().setAll(nodes);
    }

    /** Binds the summary in the header. */
    protected final void summarise(String text) {
        summary.setText(text);
        Tips.tell(summary, text);
        tell();
    }

    /** Name in settings, the same in every language. */
    public final String name() {
        return name;
    }

    /** Indices of its folded parts. Most sections have none that fold. */
    public Set<Integer> foldedParts() {
        return Set.of();
    }

    /** Folds these parts, restored from settings. */
    public void foldParts(Set<Integer> parts) {
        // no parts that fold
    }

    /** Whether a field is in this section. */
    public final boolean holds(String field) {
        return owns.test(field);
    }

    /** Opens whatever is folded around a field. */
    public void unfold(String field) {
        open.set(true);
    }

    public final BooleanProperty openProperty() {
        return open;
    }

    private void buildHeader() {
        FontIcon chevron = new FontIcon(Feather.CHEVRON_DOWN);
        chevron.rotateProperty().bind(open.map(isOpen -> isOpen ? 0 : -90));
        Label name = new Label(title);
        name.getStyleClass().add("section-title");
        name.setMinWidth(USE_PREF_SIZE);
        summary.getStyleClass().add("section-summary");
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.setMinWidth(0);
        summary.setTextOverrun(OverrunStyle.ELLIPSIS);
        HBox.setHgrow(summary, Priority.ALWAYS);
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(chevron, name, summary, badge);
        line.getStyleClass().add("section-line");
        line.setAlignment(Pos.CENTER_LEFT);

        header.getStyleClass().setAll("section-header");
        header.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        header.setGraphic(line);
        header.setMaxWidth(Double.MAX_VALUE);
        header.setOnAction(e -> open.set(!open.get()));
        header.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        line.prefWidthProperty().bind(header.widthProperty().subtract(20));
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
            header.fire();
        } else if (e.getCode() == KeyCode.LEFT) {
            open.set(false);
        } else if (e.getCode() == KeyCode.RIGHT) {
            open.set(true);
        } else {
            return;
        }
        e.consume();
    }

    private void fold(boolean isOpen) {
        body.setVisible(isOpen);
        body.setManaged(isOpen);
        pseudoClassStateChanged(OPEN, isOpen);
        tell();
    }

    private void count(RecipeCheck check) {
        problems = check.problems().stream().filter(p -> owns.test(p.field())).toList();
        count();
        if (!refused.isEmpty()) {
            // Fields of layers that the recipe has no more are taken out after this.
            Platform.runLater(this::count);
        }
    }

    private void refusalChanged(RefusalEvent e) {
        if (e.stands()) {
            refused.add(e.field());
        } else {
            refused.remove(e.field());
        }
        count();
    }

    private void count() {
        refused.removeIf(field -> field.getScene() == null);
        long errors = problems.stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .count();
        boolean keeps = errors > 0 || !refused.isEmpty();
        long number = keeps ? errors + refused.size() : problems.size();
        badge.setVisible(number > 0);
        badge.setManaged(number > 0);
        badge.setText(Long.toString(number));
        badge.pseudoClassStateChanged(WARNING, !keeps);
        badge.setAccessibleText(counted(errors));
        Tips.tell(badge, badge.getAccessibleText());
        tell();
    }

    private String counted(long errors) {
        if (refused.isEmpty()) {
            return errors > 0
                    ? texts.get("app.widget.errors", errors)
                    : texts.get("app.widget.warnings", problems.size());
        }
        String values = texts.get("app.widget.refusals", refused.size());
        return errors > 0 ? texts.list(List.of(texts.get("app.widget.errors", errors), values)) : values;
    }

    private void tell() {
        header.setAccessibleText(texts.list(List.of(
                title,
                summary.getText(),
                badge.isVisible() && badge.getAccessibleText() != null ? badge.getAccessibleText() : "",
                texts.get(open.get() ? "app.widget.open" : "app.widget.folded"))));
    }
}
