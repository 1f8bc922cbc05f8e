package dev.lookback;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;

/**
 * The robot that TestFX gives to tests of windows. Before it moves to a node it waits until the node has been laid out
 * and stands still, and it double-clicks in one go: how busy the machine is makes no difference.
 */
final class PatientRobot extends ApplicationExtension {

    /** More frames than any transition of the window takes. */
    private static final int LONGEST_MOVE = 120;

    @Override
    public FxRobot moveTo(String query, Motion motion) {
        Frames.pass(1); // a node that is about to be replaced is not found
        return super.moveTo(query, motion);
    }

    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        return moveTo(query, motion).clickOn(buttons);
    }

    @Override
    public FxRobot doubleClickOn(String query, Motion motion, MouseButton... buttons) {
        return moveTo(query, motion).doubleClickOn(buttons);
    }

    @Override
    public FxRobot drag(String query, MouseButton... buttons) {
        return moveTo(query, Motion.DEFAULT).drag(buttons);
    }

    @Override
    public FxRobot moveTo(PointQuery query, Motion motion) {
        Point2D before = null;
        Point2D now = query.query();
        for (int frames = 0; !now.equals(before); frames++) {
            if (frames == LONGEST_MOVE) {
                throw new AssertionError("what the pointer is to be moved to does not stand still: " + now);
            }
            before = now;
            Frames.pass(1);
            now = query.query();
        }
        return super.moveTo(query, motion);
    }

    @Override
    public FxRobot clickOn(PointQuery query, Motion motion, MouseButton... buttons) {
        return moveTo(query, motion).clickOn(buttons);
    }

    @Override
    public FxRobot doubleClickOn(PointQuery query, Motion motion, MouseButton... buttons) {
        return moveTo(query, motion).doubleClickOn(buttons);
    }

    @Override
    public FxRobot drag(PointQuery query, MouseButton... buttons) {
        return moveTo(query, Motion.DEFAULT).drag(buttons);
    }

    /** Both clicks in one go: two clicks of TestFX are further apart than a double click may be, on a busy machine. */
    @Override
    public FxRobot doubleClickOn(MouseButton... buttons) {
        MouseButton[] clicked = buttons.length == 0 ? new MouseButton[] {MouseButton.PRIMARY} : buttons;
        return interact(() -> {
            Robot robot = new Robot();
            robot.mouseClick(clicked);
            robot.mouseClick(clicked);
        });
    }
}
