package dev.lookback.app.widget.layout;

import dev.lookback.app.theme.TextScale;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Magnifier of a picture that is drawn on a canvas, with all its words, gaps and lines, by the ratio of the text size: the picture itself
 * keeps measuring in pixels of the usual text size, those of the mouse included.
 */
public final class Magnified extends Region {

    private final Region picture;
    private final Scale scale = new Scale(1, 1, 0, 0);

    public Magnified(Region picture) {
        this.picture = picture;
        // The picture may be hidden, for another one behind it.
        setPickOnBounds(false);
        picture.getTransforms().add(scale);
        getChildren().add(picture);
        TextScale.follow(this, factor -> {
            scale.setX(factor);
            scale.setY(factor);
            picture.requestLayout();
            requestLayout();
        });
    }

    /** Makes a canvas in a picture as large as it is told, empty, and as sharp as the screen; returns what draws on it. */
    public static GraphicsContext cleared(Canvas canvas, double width, double height) {
        double factor = TextScale.at(canvas);
        canvas.setWidth(factor * width);
        canvas.setHeight(factor * height);
        canvas.getTransforms().setAll(new Scale(1 / factor, 1 / factor));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(factor, 0, 0, factor, 0, 0);
        g.clearRect(0, 0, width, height);
        return g;
    }

    @Override
    public Orientation getContentBias() {
        return picture.getContentBias();
    }

    @Override
    protected double computeMinWidth(double height) {
        return scale.getX() * picture.minWidth(inside(height));
    }

    @Override
    protected double computeMinHeight(double width) {
        return scale.getX() * picture.minHeight(inside(width));
    }

    @Override
    protected double computePrefWidth(double height) {
        return scale.getX() * picture.prefWidth(inside(height));
    }

    @Override
    protected double computePrefHeight(double width) {
        return scale.getX() * picture.prefHeight(inside(width));
    }

    private double inside(double length) {
        return length < 0 ? length : length / scale.getX();
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getX());
    }
}
