package io.isthmus.signins.ui.internal;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;

import io.isthmus.signins.ui.SignInsIds;
import io.isthmus.signins.ui.internal.proof.FirstSignIns;

/** Begins from when the window opens, whether a view shows it or not: fetching by itself, and waiting after plans. */
public final class SignInsStartup implements IStartup {

    @Override
    public void earlyStartup() {
        PlatformUI.getWorkbench().getService(Fetching.class).onSwitch(SignInsStartup::switched);
        PlatformUI.getWorkbench().getService(FirstSignIns.class);
    }

    /** The menu shows whether it is switched on. */
    private static void switched() {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench()
                .getService(ICommandService.class).refreshElements(SignInsIds.HOURLY_FETCH_COMMAND, null));
    }
}
