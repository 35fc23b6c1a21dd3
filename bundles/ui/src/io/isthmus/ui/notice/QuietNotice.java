package io.isthmus.ui.notice;

import org.eclipse.jface.notifications.NotificationPopup;

import io.isthmus.ui.InWindow;

/**
 * Something that nobody waits for: it is seen for a while and goes by itself.
 *
 * @since 1.0
 */
public final class QuietNotice {

    private QuietNotice() {
    }

    /** Shows it; from any thread. */
    public static void show(String title, String text) {
        InWindow.later(shell -> NotificationPopup.forShell(shell).title(title, true).text(text).open());
    }
}
