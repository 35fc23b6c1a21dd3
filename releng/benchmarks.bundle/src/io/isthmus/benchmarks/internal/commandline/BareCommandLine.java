package io.isthmus.benchmarks.internal.commandline;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The reference for {@code isthmus --version}: an Equinox that prints one line. */
public final class BareCommandLine implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        System.out.println("bare 1.0.0"); //$NON-NLS-1$
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // It ends by itself.
    }
}
