package dev.lookback.app.widget.problem;

import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.check.Problem;
import dev.lookback.text.Texts;
import java.util.Locale;
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
        HBox line = new HBox(icon, message);
        line.getStyleClass().add("problem-line");
        getChildren().addAll(line, fixes);
        tell();
        fixes.find(problem);
    }

    /** Whether it is the same kind of problem, possibly with other numbers. */
    boolean isOf(Problem other) {
        return problem.field().equals(other.field())
                && problem.severity() == other.severity()
                && problem.message().key().equals(other.message().key());
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
