package io.isthmus.certificates.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import io.isthmus.certificates.ui.CertificatesIds;
import io.isthmus.ui.model.ConsoleModel;

/** A handler over the certificates: brings their view to the front first. Enabled where something was read. */
abstract class CertificatesHandler extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            execute((CertificatesView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(CertificatesIds.CERTIFICATES_VIEW));
        } catch (PartInitException broken) {
            throw new ExecutionException(broken.getMessage(), broken);
        }
        return null;
    }

    abstract void execute(CertificatesView certificates);

    @Override
    public boolean isEnabled() {
        ConsoleModel model = PlatformUI.getWorkbench().getService(ConsoleModel.class);
        return model != null && model.snapshot().isPresent();
    }
}
