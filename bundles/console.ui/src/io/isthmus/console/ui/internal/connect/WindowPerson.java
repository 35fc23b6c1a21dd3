package io.isthmus.console.ui.internal.connect;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import io.isthmus.sdk.port.PersonPort;

/** The person in front of the window. */
public final class WindowPerson implements PersonPort {

    private final Shell shell;
    /** Used in the thread of the widgets alone. */
    private final Map<String, DeviceCodeDialog> codes = new HashMap<>();

    public WindowPerson(Shell shell) {
        this.shell = shell;
    }

    @Override
    public boolean browse(URI address) {
        return ask(() -> {
            try {
                PlatformUI.getWorkbench().getBrowserSupport().getExternalBrowser().openURL(address.toURL());
                return true;
            } catch (PartInitException | MalformedURLException none) {
                ILog.of(WindowPerson.class).warn(none.getMessage(), none);
                return false;
            }
        });
    }

    @Override
    public boolean showDeviceCode(String code, URI address, Instant expires) {
        shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                DeviceCodeDialog dialog = new DeviceCodeDialog(shell, code, address, expires);
                codes.put(code, dialog);
                dialog.open();
            }
        });
        return true;
    }

    @Override
    public void hideDeviceCode(String code) {
        shell.getDisplay().asyncExec(() -> Optional.ofNullable(codes.remove(code)).ifPresent(DeviceCodeDialog::close));
    }

    @Override
    public Optional<char[]> password(String purpose) {
        return ask(() -> {
            PasswordDialog dialog = new PasswordDialog(shell, purpose);
            return dialog.open() == Window.OK ? Optional.of(dialog.getValue().toCharArray())
                    : Optional.<char[]>empty();
        });
    }

    private <T> T ask(Supplier<T> question) {
        return shell.getDisplay().syncCall(question::get);
    }

    /** Asks for a password without showing it. */
    private static final class PasswordDialog extends InputDialog {

        PasswordDialog(Shell parent, String purpose) {
            super(parent, Messages.WindowPerson_password, purpose, "", null); //$NON-NLS-1$
        }

        @Override
        protected int getInputTextStyle() {
            return SWT.SINGLE | SWT.BORDER | SWT.PASSWORD;
        }
    }
}
