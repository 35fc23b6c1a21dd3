package io.isthmus.workbench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

import io.isthmus.engine.Console;
import io.isthmus.engine.profile.FileErrors;
import io.isthmus.host.WindowPlugins;

/**
 * The application of the window.
 * <p>
 * Its instance area holds the state of one window and is locked by it, so that a second start says who is in the way
 * instead of spoiling that state. {@code --profile DIR} names another profile than the operating system's usual place.
 */
public final class WindowApplication implements IApplication {

    /** What the start scripts explain as "this place is in use or cannot be written". */
    private static final Integer EXIT_PLACE_IN_USE = 15;
    /** As the command line ends where what was typed is wrong. */
    private static final Integer EXIT_WRONG_INPUT = 2;
    /** Named in about.mappings. */
    private static final String VERSION_PROPERTY = "io.isthmus.version"; //$NON-NLS-1$

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            WindowPlugins plugins = service(WindowPlugins.class);
            plugins.opening();
            Location place = Platform.getInstanceLocation();
            try {
                String[] typed = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
                use(ChosenProfile.in(typed), place);
            } catch (IllegalArgumentException wrong) {
                context.applicationRunning();
                MessageDialog.openError(null, Messages.ChosenProfile_title, wrong.getMessage());
                return EXIT_WRONG_INPUT;
            }
            if (!lock(place)) {
                context.applicationRunning();
                MessageDialog.openError(null, Messages.WindowApplication_inUseTitle,
                        NLS.bind(Messages.WindowApplication_inUse, place.getURL().getPath()));
                return EXIT_PLACE_IN_USE;
            }
            System.setProperty(VERSION_PROPERTY, version(FrameworkUtil.getBundle(WindowApplication.class).getVersion()));
            plugins.load();
            int code = PlatformUI.createAndRunWorkbench(display, new HybridWorkbenchAdvisor(plugins::opened));
            plugins.unload();
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** @throws IllegalArgumentException where the profile cannot be used; for a person */
    private static void use(Optional<Path> profile, Location place) {
        if (profile.isEmpty()) {
            return;
        }
        try {
            service(Console.class).useProfile(profile.get());
            if (!place.isSet()) {
                place.set(ChosenProfile.stateOf(profile.get()), false);
            }
        } catch (UncheckedIOException unusable) {
            throw new IllegalArgumentException(FileErrors.of(unusable.getCause()), unusable);
        } catch (IOException unusable) {
            throw new IllegalArgumentException(FileErrors.of(unusable), unusable);
        }
    }

    private static <T> T service(Class<T> type) {
        BundleContext bundles = FrameworkUtil.getBundle(WindowApplication.class).getBundleContext();
        return bundles.getService(bundles.getServiceReference(type));
    }

    /** Without the qualifier, as the command line tells it. */
    private static String version(Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro(); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** A location that nobody named gets its default when it is asked for, and cannot be locked before. */
    private static boolean lock(Location place) {
        String folder = place.getURL().getPath();
        try {
            return place.lock();
        } catch (IOException e) {
            ILog.of(WindowApplication.class).error(NLS.bind(Messages.WindowApplication_notWritable, folder), e);
            return false;
        }
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                workbench.close();
            }
        });
    }
}
