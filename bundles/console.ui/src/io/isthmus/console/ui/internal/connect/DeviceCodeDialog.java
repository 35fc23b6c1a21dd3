package io.isthmus.console.ui.internal.connect;

import java.net.URI;
import java.time.Instant;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import io.isthmus.ui.Clipboards;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.text.Times;

/**
 * Shows the code that is typed on another device. It does not wait: the sign-in goes on behind it, and what started the
 * sign-in can still be cancelled.
 */
final class DeviceCodeDialog extends Dialog {

    private static final int COPY = IDialogConstants.CLIENT_ID;
    private static final int BROWSE = IDialogConstants.CLIENT_ID + 1;
    private static final int WIDTH = 420;

    private final String code;
    private final URI address;
    private final Instant expires;

    DeviceCodeDialog(Shell parent, String code, URI address, Instant expires) {
        super(parent);
        this.code = code;
        this.address = address;
        this.expires = expires;
        setBlockOnOpen(false);
        setShellStyle(SWT.DIALOG_TRIM | SWT.MODELESS | getDefaultOrientation());
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.DeviceCodeDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(16, 16).applyTo(area);
        Text text = WidgetIds.mark(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP), "deviceCode", //$NON-NLS-1$
                Messages.DeviceCodeDialog_title);
        text.setText(NLS.bind(Messages.DeviceCodeDialog_text,
                new Object[] { address, code, Times.system().shortly(expires) }));
        text.setBackground(area.getBackground());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, Messages.DeviceCodeDialog_copy, true);
        createButton(parent, BROWSE, Messages.DeviceCodeDialog_browse, false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case COPY -> Clipboards.copy(getShell().getDisplay(), code);
            case BROWSE -> Program.launch(address.toString());
            default -> super.buttonPressed(button);
        }
    }
}
