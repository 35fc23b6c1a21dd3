package io.isthmus.console.ui.internal.handler;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Finds the services of capabilities, which can be installed or not. */
public final class Services {

    private Services() {
    }

    /** Whether a service of a type is installed; it is not made by that, so a menu can ask. */
    public static boolean installed(Class<?> type) {
        return context().getServiceReference(type) != null;
    }

    /** The service of a type; null where none is installed. */
    public static <T> T find(Class<T> type) {
        BundleContext context = context();
        ServiceReference<T> reference = context.getServiceReference(type);
        return reference == null ? null : context.getService(reference);
    }

    private static BundleContext context() {
        return FrameworkUtil.getBundle(Services.class).getBundleContext();
    }
}
