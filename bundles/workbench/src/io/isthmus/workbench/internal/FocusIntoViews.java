package io.isthmus.workbench.internal;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * Lets Tab lead into a view, control by control.
 *
 * <p>
 * A view's tool bar stands beside the view, not in it. Whoever goes on from there by Tab comes to the view's first
 * control, SWT tells that the view is active now, and the workbench then gives the focus to the control that the view
 * itself prefers: all before that one were skipped. A view that has the focus is activated without moving it.
 */
final class FocusIntoViews {

    /** The key under which the workbench keeps what a widget stands for. */
    private static final String MODEL_ELEMENT = "modelElement"; //$NON-NLS-1$

    private FocusIntoViews() {
    }

    static void keep(Display display) {
        display.addFilter(SWT.Activate, FocusIntoViews::activate);
    }

    private static void activate(Event event) {
        if (event.widget instanceof Control view && view.getData(MODEL_ELEMENT) instanceof MPart part
                && part.getContext() != null && focusIsIn(view)) {
            event.type = SWT.None;
            part.getContext().get(EPartService.class).activate(part, false);
        }
    }

    private static boolean focusIsIn(Control view) {
        Control focused = view.getDisplay().getFocusControl();
        while (focused != null && focused.getParent() != view) {
            focused = focused.getParent();
        }
        return focused != null;
    }
}
