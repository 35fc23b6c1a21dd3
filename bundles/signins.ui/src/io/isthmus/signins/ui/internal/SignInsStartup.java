package io.isthmus.signins.ui.internal;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

import io.isthmus.signins.ui.internal.proof.FirstSignIns;

/** Begins from when the window opens, whether a view shows it or not: fetching by itself, and waiting after plans. */
public final class SignInsStartup implements IStartup {

    @Override
    public void earlyStartup() {
        PlatformUI.getWorkbench().getService(Fetching.class);
        PlatformUI.getWorkbench().getService(FirstSignIns.class);
    }
}
