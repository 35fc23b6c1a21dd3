package io.isthmus.ui.failure;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;

/**
 * The part of a wizard's page that tells what failed, so that it can be mended there: what was said, and what to do next.
 * Empty until something fails.
 *
 * @since 1.0
 */
public final class FailureNote {

    private final Text text;

    /**
     * @param parent has a grid
     * @param id     for bots
     * @param name   for a screen reader
     * @param span   over how many columns of the grid
     * @param width  that its text wraps at, in pixels
     * @param height in pixels, at least
     */
    public FailureNote(Composite parent, String id, String name, int span, int width, int height) {
        text = WidgetIds.mark(new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP), id, name);
        text.setBackground(parent.getBackground());
        Colors.write(Tone.BAD, text);
        GridDataFactory.fillDefaults().grab(true, true).span(span, 1).hint(width, height).applyTo(text);
    }

    /** Tells a failure, and takes the keys, so that it is read. */
    public void show(Failure failure) {
        text.setText(FailureText.said(failure) + System.lineSeparator() + failure.advice());
        text.setFocus();
    }

    /** Tells nothing: it is tried once more. */
    public void forget() {
        text.setText(""); //$NON-NLS-1$
    }
}
