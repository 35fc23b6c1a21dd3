package io.isthmus.hybridapp.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import io.isthmus.hybridapp.ui.HybridApplicationIds;
import io.isthmus.ui.model.ConsoleModel;

/** A handler over the Trust Map: brings it to the front first. Enabled where there is something to draw. */
abstract class TrustMapHandler extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            execute((TrustMapView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(HybridApplicationIds.TRUST_MAP_VIEW));
        } catch (PartInitException broken) {
            throw new ExecutionException(broken.getMessage(), broken);
        }
        return null;
    }

    abstract void execute(TrustMapView map);

    @Override
    public final boolean isEnabled() {
        ConsoleModel model = PlatformUI.getWorkbench().getService(ConsoleModel.class);
        return model != null && model.pair().isPresent();
    }
}
