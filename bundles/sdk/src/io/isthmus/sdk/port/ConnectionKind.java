package io.isthmus.sdk.port;

/**
 * What stands behind a connection.
 *
 * @since 1.0
 */
public enum ConnectionKind {
    /** The emulator in this process or on loopback. Nothing else may rewrite hosts or scale time. */
    DEMO,
    /** A tenant and, where a server is named, an organization. */
    TENANT,
    /** What the collector script wrote on a server: a zip, or a folder of CLIXML. */
    COLLECTED,
    /** A saved snapshot, browsed offline. */
    SNAPSHOT
}
