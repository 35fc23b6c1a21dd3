package io.isthmus.bots;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * The mouse. It goes the way of a real one, through the window system's queue to whatever lies below it; on GTK it is moved
 * from outside, as keys are that are meant for a dialog.
 *
 * @since 1.0
 */
final class Mouse {

    private static final int STEPS = 6;

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
    }

    private static void move(Point place) {
        if (DialogKeyboard.FROM_OUTSIDE) {
            DialogKeyboard.xdotool("mousemove", Integer.toString(place.x), Integer.toString(place.y)); //$NON-NLS-1$
        } else {
            Event event = new Event();
            event.type = SWT.MouseMove;
            event.x = place.x;
            event.y = place.y;
            post(event);
        }
        Ui.settle();
    }

    private static void press(int type) {
        if (DialogKeyboard.FROM_OUTSIDE) {
            DialogKeyboard.xdotool(type == SWT.MouseDown ? "mousedown" : "mouseup", "1"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        } else {
            Event event = new Event();
            event.type = type;
            event.button = 1;
            post(event);
        }
        Ui.settle();
    }

    private static void post(Event event) {
        if (!Ui.get(() -> Ui.display().post(event))) {
            throw new AssertionError("the window system takes no mouse"); //$NON-NLS-1$
        }
    }
}
