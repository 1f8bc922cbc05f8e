package dev.lookback.app.shell;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Last line of the window: the status, over which notices come, and beside it the progress of the queue. A notice takes the room of the
 * status, so that nothing else moves or is covered; expanded, it goes over what is above.
 */
final class StatusLine extends HBox {

    /** Notice over the status; not managed, since its height must not be that of the line. */
    private static final class Place extends Region {

        private final Region status;
        private final NoticeStrip notice;

        Place(Region status, NoticeStrip notice) {
            this.status = status;
            this.notice = notice;
            notice.setManaged(false);
            getChildren().addAll(status, notice);
            notice.visibleProperty().addListener(o -> requestLayout());
            notice.expandedProperty().addListener(o -> requestLayout());
            notice.needsLayoutProperty().addListener((o, was, needs) -> {
                if (needs) {
                    requestLayout();
                }
            });
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefWidth(double height) {
            return status.prefWidth(height);
        }

        @Override
        protected double computeMinHeight(double width) {
            return status.minHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            return status.prefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double height = getHeight();
            status.resizeRelocate(0, 0, width, height);
            double needed = notice.expandedProperty().get() ? Math.max(height, notice.prefHeight(width)) : height;
            notice.resizeRelocate(0, height - needed, width, needed);
        }
    }

    private static final double ABOVE_THE_VIEWS = -1;

    StatusLine(Region status, NoticeStrip notice, Node queue) {
        getStyleClass().add("status-line");
        Place place = new Place(status, notice);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox.setMargin(queue, new Insets(0, 12, 0, 0));
        getChildren().addAll(place, queue);
        setViewOrder(ABOVE_THE_VIEWS);
    }
}
