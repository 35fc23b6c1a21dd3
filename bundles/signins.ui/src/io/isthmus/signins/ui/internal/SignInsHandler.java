package io.isthmus.signins.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import io.isthmus.signins.ui.SignInsIds;

/** A handler over the sign-ins: brings their view to the front first. */
abstract class SignInsHandler extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            execute((SignInsView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(SignInsIds.SIGN_INS_VIEW));
        } catch (PartInitException broken) {
            throw new ExecutionException(broken.getMessage(), broken);
        }
        return null;
    }

    abstract void execute(SignInsView signIns);
}
