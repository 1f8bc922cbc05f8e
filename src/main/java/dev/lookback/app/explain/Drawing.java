package dev.lookback.app.explain;

import dev.lookback.app.focus.KeyPointer;
import dev.lookback.app.widget.layout.Magnified;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Base of pictures in heatmap colours, to be put into {@link Magnified}; redraws when its size or the colours change. */
public abstract class Drawing extends Region {

    protected static final double FONT = 11;

    private final Canvas canvas = new Canvas();
    private final HeatColours colours = new HeatColours();

    protected Drawing(String id) {
        setId(id);
        getChildren().addAll(canvas, colours.group());
        colours.onChange(this::requestLayout);
    }

    protected final HeatColours colours() {
        return colours;
    }

    /** Lets arrow keys go from value to value. */
    protected final void readByKeys(String name, Supplier<List<KeyPointer.Spot>> spots) {
        getChildren().add(KeyPointer.install(this, name, spots, spot -> {}).mark());
    }

    protected abstract void draw(GraphicsContext g, double width, double height);

    /** Draws at once instead of with the next layout pass. */
    public final void redraw() {
        GraphicsContext g = Magnified.cleared(canvas, getWidth(), getHeight());
        if (getWidth() > 0 && getHeight() > 0) {
            g.setFont(Font.font(colours.family(), FONT));
            draw(g, getWidth(), getHeight());
        }
    }

    @Override
    protected final void layoutChildren() {
        redraw();
    }

    /** A name shortened to so many letters. */
    protected static String brief(String name, int letters) {
        return name.length() <= letters ? name : name.substring(0, letters - 1) + "…";
    }

    protected final void word(GraphicsContext g, String word, double x, double y, TextAlignment align) {
        g.setFill(colours.of(HeatColours.Use.WORD));
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(word, x, y);
    }
}
