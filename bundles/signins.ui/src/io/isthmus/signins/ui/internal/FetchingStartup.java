package io.isthmus.signins.ui.internal;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Has sign-ins fetched by themselves from when the window opens, whether a view shows them or not. */
public final class FetchingStartup implements IStartup {

    @Override
    public void earlyStartup() {
        PlatformUI.getWorkbench().getService(Fetching.class);
    }
}
