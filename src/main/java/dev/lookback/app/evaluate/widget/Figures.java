package dev.lookback.app.evaluate.widget;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.ToneStyles;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.experiment.BestBaseline;
import dev.lookback.text.Decimals;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import dev.lookback.training.RunEvent;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Table of a few rows: names on the left, numbers right-aligned. */
public final class Figures extends GridPane {

    /** Style classes of single cells, which take precedence over those of columns. */
    private static final Set<String> JUDGED = Set.of("scores-wins", "scores-loses");

    private final Texts texts;
    private final NumberLabels numbers;
    private DoubleFunction<String> errors;

    /**
     * @param topic of the handbook that the heads open
     * @param heads keys of the column headers, each with an {@code .explain} key for its tooltip
     */
    public Figures(Texts texts, String id, String topic, String... heads) {
        this.texts = texts;
        numbers = new NumberLabels(texts.locale());
        errors = numbers::value;
        setId(id);
        getStyleClass().addAll("scores", "figures");
        for (int i = 0; i < heads.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(column);
            Label head = new Label(texts.get(heads[i]));
            head.getStyleClass().add("scores-head");
            head.setTooltip(Tips.of(texts.get(heads[i] + ".explain")));
            HelpTopic.link(head, topic);
            add(head, i, 0);
        }
    }

    /** Removes all rows but keeps the headers. */
    public void clear() {
        getChildren().removeIf(node -> GridPane.getRowIndex(node) > 0);
    }

    /** Adds a row; the first cell is its name. A missing cell's space goes to the cell after it. */
    public void line(String style, Label... cells) {
        int row = getRowCount();
        int from = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == null) {
                continue;
            }
            boolean judged = cells[i].getStyleClass().stream().anyMatch(JUDGED::contains);
            if (!judged) {
                cells[i].getStyleClass().add(i == 0 ? "scores-name" : "scores-other");
            }
            cells[i].getStyleClass().add(style);
            add(cells[i], from, row, i - from + 1, 1);
            from = i + 1;
        }
    }

    /** Adds a row that ends with a sentence instead of numbers. */
    public void told(String style, Label sentence, Label... cells) {
        int row = getRowCount();
        line(style, cells);
        sentence.setWrapText(true);
        add(sentence, cells.length, row, getColumnCount() - cells.length, 1);
        GridPane.setHalignment(sentence, HPos.LEFT);
    }

    public Label text(String words) {
        return new Label(words);
    }

    /** To be called before rows of errors are added: all of them get as many decimals as the largest. */
    public void alike(DoubleStream all) {
        errors = numbers.alike(all);
    }

    public Label number(double value) {
        return ExactText.put(new Label(errors.apply(value)), ExactText.number(value));
    }

    /** Cell with a baseline and its error. */
    public Label rival(BestBaseline rival) {
        return rival(rival.baseline(), rival.maeUnits());
    }

    public Label rival(Baseline baseline, double error) {
        String name = texts.get("app.judge.baseline." + baseline);
        return new Label(texts.get("app.experiments.rival", name, errors.apply(error)));
    }

    /** Cell with the reason why there are no numbers, and a remedy. */
    public Label failure(RunEvent.Failed why) {
        Label label = new Label(texts.get(why.reason()) + " " + texts.get(why.advice()));
        label.getStyleClass().add("experiment-failure");
        return label;
    }

    public Label count(long value) {
        return ExactText.put(new Label(Decimals.count(value, texts.locale())), Long.toString(value));
    }

    /** Cell with a skill in percent, signed. */
    public Label skill(double fraction) {
        return skill(fraction, Tone.NEITHER);
    }

    /** Cell with a skill in percent, signed, in the colour that its significance allows. */
    public Label skill(double fraction, Tone tone) {
        Label label = ExactText.put(new Label(percent(fraction, texts.locale())), ExactText.share(fraction));
        if (tone != Tone.NEITHER) {
            label.getStyleClass().add(ToneStyles.cell(tone));
        }
        return label;
    }

    /** Signed percentage, "+1.2 %"; a dash for NaN. */
    public static String percent(double fraction, Locale locale) {
        return Decimals.signedPercent(fraction, locale);
    }
}
