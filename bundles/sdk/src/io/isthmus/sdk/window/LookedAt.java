package io.isthmus.sdk.window;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * The organization that the window looks at. A service of the window: a view gets it by
 * {@code getSite().getService(LookedAt.class)}, a handler by
 * {@code HandlerUtil.getActiveSite(event).getService(LookedAt.class)}. Safe for use by many threads.
 *
 * @since 1.0
 */
@ProviderType
public interface LookedAt {

    /**
     * What was read of both sides: while they are being read, what came so far, and the rest as it was read before. Empty
     * where no organization is looked at, or nothing was read of it yet.
     */
    Optional<Snapshot> snapshot();

    /** The organization and tenant that was chosen, else the first of what was read; empty where nothing was read. */
    Optional<HybridPair> pair();

    /**
     * Tells when another organization is looked at, or something of it was read.
     *
     * @param listener runs in whatever thread the change was made; widgets are changed by {@code Display.asyncExec}
     * @return ends it; to be closed when the view is
     */
    Cancel.Registration onChange(Runnable listener);
}
