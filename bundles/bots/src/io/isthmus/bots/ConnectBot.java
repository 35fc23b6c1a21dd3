package io.isthmus.bots;

import java.time.Duration;

import org.eclipse.swt.widgets.Text;

/**
 * The wizard that connects a tenant.
 *
 * @since 1.0
 */
public final class ConnectBot {

    /** The way to sign in that shows a code. */
    public static final String DEVICE_CODE = "With a code, on another device"; //$NON-NLS-1$

    /** The title of the dialog that shows it. */
    public static final String CODE_DIALOG = "Sign in on another device"; //$NON-NLS-1$

    private static final String FAILURE = "connect.failure"; //$NON-NLS-1$
    private static final Duration TO_SIGN_IN = Duration.ofMinutes(2);

    private final ShellBot dialog = new ShellBot("Connect"); //$NON-NLS-1$

    /** Types the tenant's domain or id. */
    public void tenant(String name) {
        new WidgetBot("connect.tenant").type(name); //$NON-NLS-1$
    }

    /** Chooses how to sign in. */
    public void signIn(String way) {
        new WidgetBot("connect.signIn").choose(way); //$NON-NLS-1$
    }

    /** Begins to connect; does not wait. */
    public void finish() {
        dialog.press("Finish"); //$NON-NLS-1$
    }

    /** Stops what is under way, or leaves the wizard where nothing is. */
    public void cancel() {
        dialog.press("Cancel"); //$NON-NLS-1$
    }

    /** Waits until it tells why it could not connect; what the service said, and what to do. */
    public String failure() {
        Ui.waitUntil("the wizard tells a failure", TO_SIGN_IN, () -> dialog.canPress("Finish") //$NON-NLS-1$ //$NON-NLS-2$
                && !new WidgetBot(FAILURE).text().isBlank());
        return new WidgetBot(FAILURE).text();
    }

    /** Waits until it can be tried again, and tells what stands at the top. */
    public String atTheTop() {
        Ui.waitUntil("the wizard rests", TO_SIGN_IN, () -> dialog.canPress("Finish")); //$NON-NLS-1$ //$NON-NLS-2$
        return dialog.textAtTheTop();
    }

    /** The link to hand over, where it can be seen; else nothing. */
    public String consentLink() {
        return new WidgetBot("connect.consentLink").ask(Text.class, link -> link.isVisible() ? link.getText() : ""); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** Waits until it has connected and is closed. */
    public void waitUntilConnected() {
        dialog.waitUntilClosed();
    }
}
