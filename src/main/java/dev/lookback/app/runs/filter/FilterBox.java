package dev.lookback.app.runs.filter;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.FilterException;
import dev.lookback.runs.query.NeverTrue;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.ScreenNames;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.Duration;

/**
 * Filter box of the runs: takes the names on the screen, suggests them, and says below what is wrong or can match nothing. Paths are
 * understood, and written as names once the box is left.
 */
public final class FilterBox extends TextField {

    private static final Duration TYPING = Duration.millis(250);
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Texts texts;
    private final RunLibrary library;
    private final ScreenNames names;
    private final Consumer<Filter> found;
    private final Label line = new Label();
    private final PauseTransition typing = new PauseTransition(TYPING);
    private long asked;

    /** @param found hears each filter that can be read */
    public FilterBox(RunLibrary library, Texts texts, ScreenNames names, Consumer<Filter> found) {
        this.texts = texts;
        this.library = library;
        this.names = names;
        this.found = found;
        setId("runs.filter");
        setAccessibleText(texts.get("app.runs.filter.name"));
        setAccessibleHelp(texts.get("app.runs.filter.explain"));
        setPromptText(texts.get("app.runs.filter.prompt"));
        setTooltip(Tips.of(texts.get("app.runs.filter.explain")));
        line.setId("runs.complaint");
        line.setWrapText(true);
        line.setMaxWidth(Double.MAX_VALUE);
        line.managedProperty().bind(line.visibleProperty());
        say("", "filter-note");
        new Suggestions(this, library, texts, names);
        typing.setOnFinished(e -> apply());
        textProperty().addListener(o -> typing.playFromStart());
        setOnAction(e -> apply());
        focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                writeNames();
            }
        });
    }

    /** The line below the box; hidden while there is nothing to say. */
    public Label line() {
        return line;
    }

    private void writeNames() {
        String named = names.rewritten(getText());
        if (!named.equals(getText())) {
            setText(named);
        }
    }

    private void apply() {
        typing.stop();
        long number = ++asked;
        try {
            Filter filter = Filter.parse(getText(), names);
            found.accept(filter);
            pseudoClassStateChanged(INVALID, false);
            List<Message> never = NeverTrue.in(filter, names);
            sayNever(never, List.of());
            List<RunField> fields = NeverTrue.fields(filter);
            if (!fields.isEmpty()) {
                library.ask(store -> store.known().lacking(fields), lacking -> {
                    if (number == asked) {
                        sayNever(never, lacking);
                    }
                });
            }
        } catch (FilterException e) {
            say(texts.get(e.told()), "filter-complaint");
            pseudoClassStateChanged(INVALID, true);
        }
    }

    private void sayNever(List<Message> never, List<RunField> lacking) {
        List<Message> all = new ArrayList<>(never);
        lacking.forEach(field -> all.add(Message.of("runs.filter.never.lacking", names.name(field))));
        say(
                all.stream().map(texts::get).collect(Collectors.joining(texts.get("app.runs.filter.between"))),
                "filter-note");
    }

    private void say(String words, String style) {
        line.setText(words);
        line.setVisible(!words.isEmpty());
        setAccessibleHelp(words.isEmpty() ? texts.get("app.runs.filter.explain") : words);
        line.getStyleClass().setAll("label", style);
    }
}
