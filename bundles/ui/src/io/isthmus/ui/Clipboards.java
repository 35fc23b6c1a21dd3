package io.isthmus.ui;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/**
 * Puts texts on the clipboard.
 *
 * @since 1.0
 */
public final class Clipboards {

    private Clipboards() {
    }

    /** Copies a text, which is not empty; in the thread of the widgets. */
    public static void copy(Display display, String text) {
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }
}
