package dev.lookback.app.widget.problem;

import dev.lookback.app.focus.FieldFocus;
import dev.lookback.app.widget.Section;
import dev.lookback.app.widget.layout.Scrolling;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Navigation from a problem of the recipe to its field: opens the section, scrolls there and focuses the field. */
public final class ProblemNavigator implements Consumer<Problem> {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Workbench workbench;
    private final List<Section> sections;
    private final Runnable forms;

    /**
     * @param sections of the recipe
     * @param forms shows the view that has them
     */
    public ProblemNavigator(Workbench workbench, List<Section> sections, Runnable forms) {
        this.workbench = workbench;
        this.sections = List.copyOf(sections);
        this.forms = forms;
    }

    /** The first problem that keeps a recipe from training; empty where none does. */
    public static Optional<Problem> first(RecipeCheck check) {
        return Optional.ofNullable(check).flatMap(c -> c.errors().stream().findFirst());
    }

    /**
     * Goes to the first problem that keeps the recipe from training, or else to the first field with text that was refused: the person
     * meant another value than the recipe has.
     *
     * @return whether there is one
     */
    public boolean goToFirst() {
        Optional<Problem> first = first(workbench.checkProperty().get());
        first.ifPresent(this);
        return first.isPresent() || goToRefused();
    }

    private boolean goToRefused() {
        for (Section section : sections) {
            Optional<Node> refused = section.lookupAll(".value-field").stream()
                    .filter(field -> field.getPseudoClassStates().contains(INVALID))
                    .findFirst();
            if (refused.isPresent()) {
                forms.run();
                goTo(section, refused.get().getId());
                return true;
            }
        }
        return false;
    }

    @Override
    public void accept(Problem problem) {
        forms.run();
        sections.stream()
                .filter(section -> section.holds(problem.field()))
                .findFirst()
                .ifPresent(section -> goTo(section, problem.field()));
    }

    private static void goTo(Section section, String field) {
        section.unfold(field);
        Optional<ProblemsBox> box = section.lookupAll(".problems").stream()
                .map(ProblemsBox.class::cast)
                .filter(each -> each.tells(field) && FieldFocus.isShown(each))
                .findFirst();
        Node control = FieldFocus.find(section, field)
                .or(() -> box.flatMap(each -> FieldFocus.first(each.getParent())))
                .orElse(section);
        Runnable reveal = () -> {
            box.ifPresent(Scrolling::reveal);
            Scrolling.reveal(control);
        };
        reveal.run();
        control.requestFocus();
        box.ifPresent(each -> whenItGrows(each, reveal));
    }

    /** Fixes are found in the background, and should be in view as well. */
    private static void whenItGrows(ProblemsBox box, Runnable reveal) {
        box.heightProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(javafx.beans.value.ObservableValue<? extends Number> height, Number was, Number is) {
                height.removeListener(this);
                Platform.runLater(reveal);
            }
        });
    }
}
