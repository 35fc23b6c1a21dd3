package io.isthmus.plugins.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import io.isthmus.host.PluginHealth;
import io.isthmus.plugins.ui.PluginsIds;

/** A handler over plug-ins: brings their view to the front first. Enabled where one is installed that it is for. */
abstract class PluginsHandler extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            execute((PluginsView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(PluginsIds.PLUGINS_VIEW));
        } catch (PartInitException broken) {
            throw new ExecutionException(broken.getMessage(), broken);
        }
        return null;
    }

    abstract void execute(PluginsView plugins);

    /** Whether it does something with a plug-in. */
    boolean concerns(PluginHealth.State plugin) {
        return true;
    }

    @Override
    public boolean isEnabled() {
        return new PluginServices(PlatformUI.getWorkbench()).health().plugins().stream().anyMatch(this::concerns);
    }
}
