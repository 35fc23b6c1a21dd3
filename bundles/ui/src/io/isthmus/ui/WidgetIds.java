package io.isthmus.ui;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/**
 * Gives widgets the ids by which bots find them, and the names by which screen readers tell them.
 *
 * @since 1.0
 */
public final class WidgetIds {

    /** The key of the id in a widget's data, as SWTBot has it. */
    public static final String KEY = "org.eclipse.swtbot.widget.key"; //$NON-NLS-1$

    /** The key of the name that a screen reader says, in a control's data. */
    public static final String NAME = "io.isthmus.ui.accessibleName"; //$NON-NLS-1$

    private WidgetIds() {
    }

    /** Gives a widget its id. */
    public static <W extends Widget> W mark(W widget, String id) {
        widget.setData(KEY, id);
        return widget;
    }

    /** Gives a control its id and the name that a screen reader says. */
    public static <C extends Control> C mark(C control, String id, String accessibleName) {
        control.setData(NAME, accessibleName);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = accessibleName;
            }
        });
        return mark(control, id);
    }
}
