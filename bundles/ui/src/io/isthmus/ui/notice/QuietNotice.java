package io.isthmus.ui.notice;

import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.isthmus.ui.InWindow;
import io.isthmus.ui.Labels;

/**
 * Something that nobody waits for: it is seen for a while and goes by itself.
 *
 * @since 1.0
 */
public final class QuietNotice {

    /** Less than the popup is at the most: a text wraps where it ends, and the popup is as high as it needs. */
    private static final int WIDTH = 360;

    private QuietNotice() {
    }

    /** Shows it; from any thread. */
    public static void show(String title, String text) {
        InWindow.later(shell -> NotificationPopup.forShell(shell).title(title, true)
                .content(popup -> paragraph(popup, text)).open());
    }

    private static Label paragraph(Composite popup, String text) {
        Label label = Labels.paragraph(popup, "notice.text", WIDTH, 1); //$NON-NLS-1$
        Labels.show(label, text);
        return label;
    }
}
