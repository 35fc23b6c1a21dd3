package io.isthmus.signins.ui.internal;

import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.factory.Sets;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;

/**
 * The collections that NatTable paints with. They look for their parts by the context class loader when they are used
 * first, and in OSGi it knows nothing of the bundle that has them: the grid would stay blank, and say so to nobody.
 */
final class GridCollections {

    static {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(UnifiedMap.class.getClassLoader());
        try {
            Maps.mutable.empty();
            Sets.mutable.empty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private GridCollections() {
    }

    /** Finds them; to be called before there is a grid. */
    static void find() {
        // It is done when the class is loaded, and once.
    }
}
