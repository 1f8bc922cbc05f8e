package dev.lookback.app.price;

import atlantafx.base.theme.Styles;
import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.SealStrip;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.TestSeal;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Seal over the forecasts of the test split: the button that opens them, or the number of test peeks so far. */
final class SealMark implements ChartOverlay {

    /** Top margin at the usual text size, below two stacked split labels. */
    private static final double TOP = 44;

    private static final double GAP = 4;

    private final Workbench workbench;
    private final Texts texts;
    private final PriceData data;
    private final Button open;
    private final Label words = new Label();
    private final Pane pane;

    private SealMark(Workbench workbench, Texts texts, PriceData data, Plot plot) {
        this.workbench = workbench;
        this.texts = texts;
        this.data = data;
        open = new Button(texts.get("app.widget.seal.open"), new FontIcon(Feather.LOCK));
        open.setId("price.openTest");
        open.getStyleClass().addAll(Styles.SMALL, "seal-mark");
        open.setManaged(false);
        open.setOnAction(e -> workbench.testSeal().open());
        words.setId("price.looks");
        words.getStyleClass().addAll("split-label", "seal-mark");
        words.setManaged(false);
        pane = new Pane(open, words);
        workbench.testSeal().viewProperty().addListener((o, was, is) -> place(plot));
    }

    static void install(Workbench workbench, Texts texts, PriceData data, Plot plot) {
        SealMark mark = new SealMark(workbench, texts, data, plot);
        plot.addOver(mark.pane, mark);
    }

    @Override
    public void place(Plot plot) {
        TestSeal.View view = workbench.testSeal().viewProperty().get();
        LiveRun run = workbench.runProperty().get();
        boolean shown = run != null
                && data.belongs(run)
                && SplitBands.borders(workbench, data)
                        .filter(borders -> plot.xOf(data.rows().border(borders.start(Split.TEST))) < plot.areaWidth())
                        .filter(borders -> plot.xOf(data.rows().border(borders.end(Split.TEST))) > 0)
                        .isPresent();
        open.setVisible(shown && view.state() == TestSeal.State.SEALED);
        words.setVisible(shown && !open.isVisible() && view.state() != TestSeal.State.NONE);
        if (!shown) {
            return;
        }
        String sentence = SealStrip.words(view, texts);
        Tips.tell(open, sentence);
        open.setAccessibleHelp(sentence);
        words.setText(
                view.state() == TestSeal.State.OPEN
                        ? view.peeks()
                                .map(l -> texts.get("app.price.looks", l.peeks(), l.runsBefore()))
                                .orElse("")
                        : texts.get("app.widget.seal.sealed"));
        double from = plot.xOf(data.rows()
                .border(SplitBands.borders(workbench, data).orElseThrow().start(Split.TEST)));
        put(open, from, plot);
        put(words, from, plot);
    }

    private static void put(Region mark, double from, Plot plot) {
        mark.applyCss();
        mark.autosize();
        mark.relocate(
                Math.max(0, Math.min(from + GAP, plot.areaWidth() - mark.getWidth() - GAP)), TOP * TextScale.at(mark));
    }
}
