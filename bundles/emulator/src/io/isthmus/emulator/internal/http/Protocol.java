package io.isthmus.emulator.internal.http;

/** Which of the organization's services a request speaks to. */
public enum Protocol {
    /** Sign-in. */
    ENTRA,
    /** Directory objects. */
    GRAPH,
    /** Cmdlets of Exchange Online over REST. */
    ONLINE,
    /** Autodiscover of Exchange Online. */
    AUTODISCOVER,
    /** Queries of a Log Analytics workspace. */
    LOG_ANALYTICS,
    /** Cmdlets of the organization's own servers. */
    SHELL,
    /** The emulator's own switches, which no real service has. */
    CONTROL;

    static Protocol of(String path) {
        if (path.startsWith("/v1.0/") || path.startsWith("/beta/")) {
            return GRAPH;
        }
        if (path.startsWith("/adminapi/")) {
            return ONLINE;
        }
        if (path.startsWith("/autodiscover/")) {
            return AUTODISCOVER;
        }
        if (path.startsWith("/v1/workspaces/")) {
            return LOG_ANALYTICS;
        }
        return path.startsWith("/control/") ? CONTROL : ENTRA;
    }
}
