package dev.lookback.app.explain.convolution;

import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.Tips;
import dev.lookback.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Brings single time steps of a long window nearer, and moves along the window then. */
final class ZoomBar extends HBox {

    private static final double GAP = 4;
    private static final double TIMES = 2;

    private final ConvolutionPicture picture;
    private final Button in;
    private final Button out;
    private final ScrollBar along = new ScrollBar();
    private boolean following;

    ZoomBar(ConvolutionPicture picture, Texts texts) {
        super(GAP);
        this.picture = picture;
        setAlignment(Pos.CENTER_LEFT);
        in = button("convolution.zoom.in", Feather.ZOOM_IN, texts.get("app.convolution.zoom.in"), TIMES);
        out = button("convolution.zoom.out", Feather.ZOOM_OUT, texts.get("app.convolution.zoom.out"), 1 / TIMES);
        along.setId("convolution.along");
        along.setAccessibleText(texts.get("app.convolution.along"));
        along.valueProperty().addListener((o, was, is) -> {
            if (!following) {
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

    /** Moves along the window; not there while all of it is in sight. */
    ScrollBar along() {
        return along;
    }

    private Button button(String id, Feather icon, String words, double times) {
        Button button = new IconButton(id, icon, words, () -> picture.zoomBy(times));
        button.setTooltip(Tips.of(words));
        return button;
    }

    private void follow(Page page) {
        Columns whole = page.whole();
        Columns seen = page.columns();
        following = true;
        setVisible(page.isZoomed() || Zoom.NONE.by(TIMES, 0, whole).factor() > 1);
        in.setDisable(page.zoom().by(TIMES, 0, whole).factor() <= page.zoom().factor());
        out.setDisable(!page.isZoomed());
        along.setVisible(page.isZoomed());
        double room = whole.to() - whole.from() - (seen.to() - seen.from());
        along.setMin(whole.from());
        along.setMax(whole.from() + room);
        // A scroll bar's thumb is as long as what is in sight, of max − min.
        along.setVisibleAmount(room * (seen.to() - seen.from()) / (whole.to() - whole.from()));
        along.setBlockIncrement(seen.to() - seen.from());
        along.setUnitIncrement(1);
        along.setValue(seen.from());
        following = false;
    }
}
