package io.isthmus.signins.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where sign-ins can be looked at: in the store, or in workspaces of the connected tenant. In the thread of the widgets.
 */
interface Places {

    /** The workspaces that are known: the one that the connection names, and those that were looked at before. */
    List<UUID> workspaces();

    /**
     * Looks at a workspace, or at the store again.
     *
     * @return whether it is looked at now; else it was said why not
     */
    boolean look(Optional<UUID> workspace);

    /** The workspace that is looked at; empty where the store is. */
    Optional<UUID> looked();

    /** Takes what the filter finds in the workspace that is looked at into the store, once somebody says so. */
    void pull();
}
