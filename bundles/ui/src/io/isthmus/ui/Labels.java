package io.isthmus.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;

/**
 * Paragraphs of text that change. What shows something tells whether anything changed, so that a view lays itself out
 * where that is needed and no more often.
 *
 * @since 1.0
 */
public final class Labels {

    private Labels() {
    }

    /** A label in a grid that wraps where there is no room, and never makes its view wider than a width. */
    public static Label paragraph(Composite parent, String id, int width, int span) {
        Label label = WidgetIds.mark(new Label(parent, SWT.WRAP), id);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(width, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** Makes a label a heading: bold, and in a dark window brighter than what stands below it. */
    public static void heading(Label label) {
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        Colors.write(Tone.HEADING, label);
    }

    /** Shows a text as it is: an ampersand marks no key. */
    public static boolean show(Label label, String text) {
        String escaped = text.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
        if (escaped.equals(label.getText())) {
            return false;
        }
        label.setText(escaped);
        return true;
    }

    /** Shows a text, or leaves no room for the label where there is none. The label lies in a grid. */
    public static boolean showOrHide(Label label, String text) {
        return show(label, text) | visible(label, !text.isEmpty());
    }

    /** Shows a control of a grid, or leaves no room for it. */
    public static boolean visible(Control control, boolean visible) {
        GridData data = (GridData) control.getLayoutData();
        if (data.exclude != visible) {
            return false;
        }
        control.setVisible(visible);
        data.exclude = !visible;
        return true;
    }
}
