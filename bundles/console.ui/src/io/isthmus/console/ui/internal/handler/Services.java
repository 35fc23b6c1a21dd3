package io.isthmus.console.ui.internal.handler;

import java.util.Collection;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
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

    /** All services of a type, best first. */
    public static <T> List<T> all(Class<T> type) {
        BundleContext context = context();
        try {
            Collection<ServiceReference<T>> references = context.getServiceReferences(type, null);
            return references.stream().sorted((one, other) -> other.compareTo(one)).map(context::getService).toList();
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BundleContext context() {
        return FrameworkUtil.getBundle(Services.class).getBundleContext();
    }
}
