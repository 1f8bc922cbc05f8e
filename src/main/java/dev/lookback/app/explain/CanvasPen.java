package dev.lookback.app.explain;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Drawing helper for text, lines and boxes on a canvas. */
public record CanvasPen(GraphicsContext g, HeatColours ink) {

    private static final double SIZE = 11;
    private static final double SMALL = 10;
    private static final double LETTER = 7;
    private static final double GAP = 22;

    /** Pixels that a word needs when drawn beside others of its length, with a gap. */
    public static double room(String word) {
        return LETTER * word.length() + GAP;
    }

    public void word(String word, double x, double y, TextAlignment align, HeatColours.Use use) {
        word(word, x, y, align, ink.of(use), Font.font(ink.family(), SIZE));
    }

    public void strong(String word, double x, double y, TextAlignment align) {
        word(word, x, y, align, ink.of(HeatColours.Use.STRONG), Font.font(ink.family(), FontWeight.BOLD, SIZE + 1));
    }

    /** Draws a word centred in a cell; squeezed if it does not fit. */
    public void inCell(String word, double x, double y, double room, Color colour) {
        g.setFont(Font.font(ink.family(), SMALL));
        g.setFill(colour);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(word, x, y, room);
    }

    private void word(String word, double x, double y, TextAlignment align, Color colour, Font font) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(word, x, y);
    }

    /** Draws a word in limited room; squeezed if it does not fit. */
    public void within(String word, double x, double y, double room, TextAlignment align, HeatColours.Use use) {
        g.setFont(Font.font(ink.family(), SIZE));
        g.setFill(ink.of(use));
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(word, x, y, room);
    }

    public void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeLine(x1, y1, x2, y2);
    }

    public void box(double x, double y, double width, double height, Color fill) {
        g.setFill(fill);
        g.fillRect(x, y, width, height);
    }

    public void frame(double x, double y, double width, double height, Color colour, double line) {
        g.setStroke(colour);
        g.setLineWidth(line);
        g.strokeRoundRect(x, y, width, height, 3, 3);
    }

    public static Color faint(Color colour, double opacity) {
        return colour.deriveColor(0, 1, 1, opacity);
    }
}
