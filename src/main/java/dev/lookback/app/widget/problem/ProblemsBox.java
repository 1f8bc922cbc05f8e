package dev.lookback.app.widget.problem;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.VBox;

/** Problems of certain fields, with their fixes; takes no space while there are none. */
public final class ProblemsBox extends VBox {

    private final Workbench workbench;
    private final Texts texts;
    private final Set<String> fields;
    private final ReadOnlyStringWrapper sentences = new ReadOnlyStringWrapper(this, "sentences", "");
    private List<ProblemNote> notes = List.of();

    /**
     * @param fields paths as in {@link Problem#field()}
     */
    public ProblemsBox(Workbench workbench, Texts texts, String... fields) {
        this.workbench = workbench;
        this.texts = texts;
        this.fields = Set.of(fields);
        getStyleClass().add("problems");
        setId("problems:" + fields[0]);
        setVisible(false);
        setManaged(false);
        WhileShown.follow(
                this,
                workbench.recipeProperty(),
                r -> show(workbench.checkProperty().get()));
    }

    /** The problems in words, for who hears them; empty while there are none. */
    public ReadOnlyStringProperty sentencesProperty() {
        return sentences.getReadOnlyProperty();
    }

    /** Whether it is where problems of a field are told. */
    boolean tells(String field) {
        return fields.contains(field);
    }

    private void show(RecipeCheck check) {
        List<ProblemNote> next = new ArrayList<>();
        for (Problem problem : check.problems()) {
            if (fields.contains(problem.field())) {
                next.add(note(problem, next.size()));
            }
        }
        sentences.set(next.stream().map(ProblemNote::sentence).collect(Collectors.joining("\n")));
        if (!next.equals(notes)) {
            notes = next;
            getChildren().setAll(next);
            setVisible(!next.isEmpty());
            setManaged(!next.isEmpty());
        }
    }

    /** Reuses the note of the same problem, so that nothing jumps while a number is being typed. */
    private ProblemNote note(Problem problem, int place) {
        if (place < notes.size() && notes.get(place).isOf(problem)) {
            notes.get(place).update(problem);
            return notes.get(place);
        }
        return new ProblemNote(workbench, texts, problem);
    }
}
