package io.isthmus.sdk.model;

/**
 * What a plan needs of Microsoft's cloud that not each of them has.
 *
 * @since 1.0
 */
public enum CloudNeed {

    /** Exchange servers may call Microsoft Graph instead of EWS. */
    GRAPH_ROUTING;

    /** Whether a cloud has it. */
    public boolean metBy(Cloud cloud) {
        return switch (this) {
            case GRAPH_ROUTING -> cloud.graphRouting();
        };
    }
}
