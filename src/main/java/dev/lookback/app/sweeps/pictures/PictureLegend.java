package dev.lookback.app.sweeps.pictures;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.layout.CanvasRegion;
import dev.lookback.app.widget.layout.Magnified;
import dev.lookback.runs.search.Trial;
import dev.lookback.text.Texts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Legend of a sweep's pictures: colours, hollow points and lines, as far as they occur. */
final class PictureLegend extends FlowPane {

    /** Mark of the pictures. */
    enum Entry {
        /** Colour of a trial, by its rank. */
        RANK,
        WHOLE,
        EARLY,
        NO_SCORE,
        BEYOND,
        PERSISTENCE,
        BEST_SO_FAR,
        FRONT
    }

    private static final double WIDTH = 24;
    private static final double RANK_WIDTH = 56;
    private static final double HEIGHT = 12;
    private static final double FONT = 11;
    private static final double MIDDLE = HEIGHT / 2;

    private final Texts texts;
    private final PictureColours ink = new PictureColours(this::repaint);
    private final Map<Entry, CanvasRegion> samples = new EnumMap<>(Entry.class);
    private final Map<Entry, Label> labels = new EnumMap<>(Entry.class);
    private Set<Entry> shown = Set.of();

    PictureLegend(Texts texts) {
        this.texts = texts;
        setId("sweep-legend");
        getStyleClass().add("sweep-legend");
        setRowValignment(VPos.CENTER);
        setAlignment(Pos.CENTER_LEFT);
        for (Entry entry : Entry.values()) {
            CanvasRegion sample = new CanvasRegion(g -> paint(g, entry));
            sample.setPrefSize(entry == Entry.RANK ? RANK_WIDTH : WIDTH, HEIGHT);
            Label label = new Label(texts.get("app.sweeps.picture.legend." + entry), new Magnified(sample));
            label.setId("sweep-legend-" + entry);
            label.setTooltip(Tips.of(texts.get("app.sweeps.picture.legend." + entry + ".explain")));
            samples.put(entry, sample);
            labels.put(entry, label);
        }
        getChildren().add(ink.group());
    }

    /** @param lines marks of the picture on show that not every picture has */
    void show(SweepData data, Set<Entry> lines) {
        Set<Entry> now = EnumSet.of(Entry.RANK);
        now.addAll(lines);
        if (data.judged().stream().anyMatch(data::isWhole)) {
            now.add(Entry.WHOLE);
        }
        if (data.judged().stream().anyMatch(trial -> !data.isWhole(trial))) {
            now.add(Entry.EARLY);
        }
        if (lines.contains(Entry.BEST_SO_FAR) && !data.withoutScore().isEmpty()) {
            now.add(Entry.NO_SCORE);
        }
        if (data.persistence().isPresent()) {
            now.add(Entry.PERSISTENCE);
        }
        labels.get(Entry.EARLY).setText(texts.get("app.sweeps.picture.legend." + early(data)));
        if (!now.equals(shown)) {
            shown = now;
            getChildren().setAll(now.stream().map(labels::get).toList());
            getChildren().add(ink.group());
        }
        repaint();
    }

    /** Says what hollow points are here: trials that ASHA stopped, or others. */
    private static String early(SweepData data) {
        boolean stopped = data.judged().stream().anyMatch(trial -> trial.trial().state() == Trial.State.WAITING);
        boolean others = data.judged().stream()
                .anyMatch(trial -> !data.isWhole(trial) && trial.trial().state() != Trial.State.WAITING);
        return stopped ? others ? "EARLY" : "EARLY.asha" : "EARLY.others";
    }

    private void repaint() {
        shown.forEach(entry -> samples.get(entry).requestLayout());
    }

    private void paint(GraphicsContext g, Entry entry) {
        Color best = ink.of(PictureColours.Use.BEST);
        double middle = WIDTH / 2;
        switch (entry) {
            case RANK -> {
                g.setFill(new LinearGradient(
                        0,
                        0,
                        1,
                        0,
                        true,
                        CycleMethod.NO_CYCLE,
                        new Stop(0, best),
                        new Stop(0.5, ink.of(PictureColours.Use.MIDDLE)),
                        new Stop(1, ink.of(PictureColours.Use.WORST))));
                g.fillRoundRect(0, 2, RANK_WIDTH, HEIGHT - 4, 4, 4);
            }
            case WHOLE -> {
                g.setFill(best);
                g.fillOval(middle - Picture.DOT, MIDDLE - Picture.DOT, 2 * Picture.DOT, 2 * Picture.DOT);
            }
            case EARLY -> {
                g.setStroke(best);
                g.setLineWidth(1.3);
                g.strokeOval(middle - Picture.DOT, MIDDLE - Picture.DOT, 2 * Picture.DOT, 2 * Picture.DOT);
            }
            case NO_SCORE -> {
                g.setFill(ink.of(PictureColours.Use.WORD));
                g.setFont(Font.font(ink.family(), FONT));
                g.setTextAlign(TextAlignment.CENTER);
                g.setTextBaseline(VPos.CENTER);
                g.fillText("×", middle, MIDDLE);
            }
            case BEYOND -> EdgePointer.draw(g, middle, 1, 0, 1, best);
            case PERSISTENCE -> {
                g.setStroke(ink.of(PictureColours.Use.PERSISTENCE));
                g.setLineWidth(1);
                g.setLineDashes(5, 5);
                g.strokeLine(0, MIDDLE + 0.5, WIDTH, MIDDLE + 0.5);
                g.setLineDashes();
            }
            case BEST_SO_FAR, FRONT -> {
                g.setStroke(ink.of(PictureColours.Use.FRONT));
                g.setLineWidth(1.8);
                g.strokeLine(0, MIDDLE, WIDTH, MIDDLE);
            }
        }
    }
}
