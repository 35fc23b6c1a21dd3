package io.isthmus.bots;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;

import io.isthmus.ui.WidgetIds;

/** What a screen reader says of a control: the name that it was given, else a button's own text. */
final class AccessibleNames {

    private AccessibleNames() {
    }

    static String of(Control control) {
        Object given = control.getData(WidgetIds.NAME);
        if (given instanceof String name) {
            return name;
        }
        return control instanceof Button button ? button.getText() : ""; //$NON-NLS-1$
    }
}
