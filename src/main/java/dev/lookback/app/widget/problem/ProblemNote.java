package dev.lookback.app.widget.problem;

import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.check.Problem;
import dev.lookback.text.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Message of one problem, with its fixes. */
final class ProblemNote extends VBox {

    private final Texts texts;
    private final Label message = new Label();
    private final HBox line = new HBox();
    private final FixButtons fixes;
    private Problem problem;

    ProblemNote(Workbench workbench, Texts texts, Problem problem) {
        this.texts = texts;
        this.problem = problem;
        this.fixes = new FixButtons(workbench, texts);
        getStyleClass().addAll("problem", severity());
        FontIcon icon = new FontIcon(
                problem.severity() == Problem.Severity.ERROR ? Feather.ALERT_CIRCLE : Feather.ALERT_TRIANGLE);
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(message, Priority.ALWAYS);
        line.getChildren().addAll(icon, message);
        line.getStyleClass().add("problem-line");
        getChildren().addAll(line, fixes);
        tell();
        fixes.find(problem);
    }

    /** Makes the message a link to the problem's field, for where it is told elsewhere. */
    ProblemNote leadingTo(Consumer<Problem> goTo) {
        Hyperlink link = new Hyperlink();
        link.setId("problem-link");
        link.getStyleClass().add("problem-link");
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.textProperty().bind(message.textProperty());
        link.accessibleTextProperty().bind(message.accessibleTextProperty());
        link.setOnAction(e -> {
            link.setVisited(false);
            goTo.accept(problem);
        });
        HBox.setHgrow(link, Priority.ALWAYS);
        line.getChildren().set(1, link);
        return this;
    }

    /** Whether it is the same kind of problem, possibly with other numbers. */
    boolean isOf(Problem other) {
        return problem.field().equals(other.field())
                && problem.severity() == other.severity()
                && problem.message().key().equals(other.message().key());
    }

    /** The message with its severity. */
    String sentence() {
        return message.getAccessibleText();
    }

    void update(Problem other) {
        problem = other;
        tell();
        fixes.findAfterRest(other);
    }

    private void tell() {
        message.setText(texts.get(problem.message()));
        message.setAccessibleText(texts.get("app.widget." + severity(), message.getText()));
    }

    private String severity() {
        return problem.severity().name().toLowerCase(Locale.ROOT);
    }
}
