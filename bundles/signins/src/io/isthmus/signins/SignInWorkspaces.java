package io.isthmus.signins;

import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.signins.internal.workspace.WorkspaceSignIns;

/**
 * Sign-ins of service principals in Log Analytics workspaces.
 *
 * @since 1.0
 */
public final class SignInWorkspaces {

    private SignInWorkspaces() {
    }

    /**
     * The sign-ins of a workspace: each question is a query there, and nothing of the answers is kept here. The service
     * answers half a million rows or some 100 MB at the most, within ten minutes; what is asked for so that it meets these
     * limits fails and says so.
     *
     * <p>Rows stay where they are but for sign-ins that come late into a time that is shown. Ordered by time all of them
     * have their position, in any other order the first ten thousand.
     * Files are written from what was taken into a folder of temporary files before. Their {@link StoreStatistics} have as
     * original bytes what the service charges for.
     */
    public static SignIns of(SignInWorkspace workspace) {
        return new WorkspaceSignIns(workspace);
    }
}
