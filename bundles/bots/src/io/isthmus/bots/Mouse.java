package io.isthmus.bots;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * The mouse. It goes the way of a real one, through the window system's queue to whatever lies below it.
 *
 * @since 1.0
 */
final class Mouse {

    private static final int STEPS = 8;

    private Mouse() {
    }

    /**
     * Presses the first button at a place of a control, drags to another one, and lets it go.
     *
     * @param from where, in the control's own coordinates
     * @param to   where to, in the same
     */
    static void drag(Control control, Point from, Point to) {
        Point begin = Ui.get(() -> control.toDisplay(from));
        Point end = Ui.get(() -> control.toDisplay(to));
        move(begin);
        press(SWT.MouseDown);
        for (int step = 1; step <= STEPS; step++) {
            move(new Point(begin.x + (end.x - begin.x) * step / STEPS, begin.y + (end.y - begin.y) * step / STEPS));
        }
        press(SWT.MouseUp);
        Ui.settle();
    }

    private static void move(Point place) {
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = place.x;
        event.y = place.y;
        post(event);
    }

    private static void press(int type) {
        Event event = new Event();
        event.type = type;
        event.button = 1;
        post(event);
    }

    private static void post(Event event) {
        if (!Ui.get(() -> Ui.display().post(event))) {
            throw new AssertionError("the window system takes no mouse"); //$NON-NLS-1$
        }
        Ui.settle();
    }
}
