package io.isthmus.bots;

import java.time.Duration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;

/**
 * The wizard that installs plug-ins: where they are, then what they ask for.
 *
 * @since 1.0
 */
public final class InstallPluginsBot {

    /** The title of the wizard. */
    public static final String TITLE = "Install plug-ins"; //$NON-NLS-1$

    private static final Duration TO_LOOK = Duration.ofMinutes(1);

    private final ShellBot dialog = new ShellBot(TITLE);

    /** Types where the plug-ins are. */
    public void site(String site) {
        new WidgetBot("plugins.site").type(site); //$NON-NLS-1$
    }

    /** What stands where the site is typed. */
    public WidgetBot typedSite() {
        return new WidgetBot("plugins.site"); //$NON-NLS-1$
    }

    /** Looks at the site; does not wait. */
    public void next() {
        dialog.press("Next"); //$NON-NLS-1$
    }

    /** Waits until the site was looked at, and tells what is said of the plug-in that is selected. */
    public String about() {
        WidgetBot about = new WidgetBot("plugins.about"); //$NON-NLS-1$
        Ui.waitUntil("the site was looked at", TO_LOOK, () -> about.visible() && !about.text().isBlank()); //$NON-NLS-1$
        return about.text();
    }

    /** Ticks that the selected plug-in is allowed without a signature. */
    public void allow() {
        tick("plugins.allow"); //$NON-NLS-1$
    }

    /** Ticks that its views and commands run inside the window. */
    public void letIn() {
        tick("plugins.letIn"); //$NON-NLS-1$
    }

    private static void tick(String id) {
        new WidgetBot(id).ask(Button.class, box -> {
            box.setSelection(true);
            box.notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    /** Whether what is ticked can be installed. */
    public boolean canInstall() {
        return dialog.canPress("Install"); //$NON-NLS-1$
    }

    /** Installs what is ticked; does not wait. */
    public void install() {
        dialog.press("Install"); //$NON-NLS-1$
    }

    /** What is said at the top of the page. */
    public String saidAtTheTop() {
        return dialog.textAtTheTop();
    }

    /** Waits until the page of the site tells why it failed. */
    public String failure() {
        WidgetBot failure = new WidgetBot("plugins.site.failure"); //$NON-NLS-1$
        Ui.waitUntil("the wizard tells a failure", TO_LOOK, () -> dialog.canPress("Cancel") //$NON-NLS-1$ //$NON-NLS-2$
                && !failure.text().isBlank());
        return failure.text();
    }

    /** Leaves. */
    public void cancel() {
        dialog.press("Cancel"); //$NON-NLS-1$
        dialog.waitUntilClosed();
    }

    /** Waits until all is installed and the wizard is closed. */
    public void waitUntilInstalled() {
        dialog.waitUntilClosed();
    }
}
