package dev.lookback.app.explain.convolution;

import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.Tips;
import dev.lookback.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Zoom buttons, and a scroll bar along a zoomed window. */
final class ZoomBar extends HBox {

    private static final double GAP = 4;
    private static final double FACTOR = 2;

    private final ConvolutionPicture picture;
    private final Button in;
    private final Button out;
    private final ScrollBar along = new ScrollBar();
    private boolean updating;

    ZoomBar(ConvolutionPicture picture, Texts texts) {
        super(GAP);
        this.picture = picture;
        setAlignment(Pos.CENTER_LEFT);
        in = button("convolution.zoom.in", Feather.ZOOM_IN, texts.get("app.convolution.zoom.in"), FACTOR);
        out = button("convolution.zoom.out", Feather.ZOOM_OUT, texts.get("app.convolution.zoom.out"), 1 / FACTOR);
        along.setId("convolution.along");
        along.setAccessibleText(texts.get("app.convolution.along"));
        along.valueProperty().addListener((o, was, is) -> {
            if (!updating) {
                picture.zoomFrom(is.doubleValue());
            }
        });
        along.managedProperty().bind(along.visibleProperty());
        along.setVisible(false);
        getChildren().addAll(out, in);
        managedProperty().bind(visibleProperty());
        picture.onDrawn(this::follow);
        setVisible(false);
    }

    /** Scroll bar along the window; hidden while all of it is visible. */
    ScrollBar along() {
        return along;
    }

    private Button button(String id, Feather icon, String words, double times) {
        Button button = new IconButton(id, icon, words, () -> picture.zoomBy(times));
        button.setTooltip(Tips.of(words));
        return button;
    }

    private void follow(Page page) {
        TimeAxis whole = page.whole();
        TimeAxis visible = page.axis();
        updating = true;
        setVisible(page.isZoomed() || Zoom.NONE.zoomedBy(FACTOR, 0, whole).factor() > 1);
        in.setDisable(
                page.zoom().zoomedBy(FACTOR, 0, whole).factor() <= page.zoom().factor());
        out.setDisable(!page.isZoomed());
        along.setVisible(page.isZoomed());
        double room = whole.to() - whole.from() - (visible.to() - visible.from());
        along.setMin(whole.from());
        along.setMax(whole.from() + room);
        // The length of a scroll bar's thumb is relative to max − min.
        along.setVisibleAmount(room * (visible.to() - visible.from()) / (whole.to() - whole.from()));
        along.setBlockIncrement(visible.to() - visible.from());
        along.setUnitIncrement(1);
        along.setValue(visible.from());
        updating = false;
    }
}
