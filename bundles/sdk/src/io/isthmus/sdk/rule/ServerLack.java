package io.isthmus.sdk.rule;

import io.isthmus.sdk.check.Severity;

/**
 * What a server lacks of what hybrid needs of it.
 *
 * @param kind   what it is
 * @param detail of which: a thumbprint, a build, names of connectors or virtual directories; empty where the kind says it
 *               all
 * @since 1.0
 */
public record ServerLack(Kind kind, String detail) {

    /** What can be lacking. */
    public enum Kind {
        /** A build that can use the dedicated application. */
        BUILD(Severity.ERROR),
        /** The certificate that servers sign with now. */
        AUTH_CERTIFICATE(Severity.ERROR),
        /** The certificate that is staged to follow. */
        NEXT_AUTH_CERTIFICATE(Severity.WARNING),
        /** It does not act by the override of the dedicated application, which is configured. */
        OVERRIDE(Severity.ERROR),
        /** The certificate that hybrid mail goes by, on a server that carries such mail. */
        MAIL_CERTIFICATE(Severity.ERROR),
        /** OAuth on virtual directories that the cloud calls. */
        OAUTH(Severity.ERROR),
        /** The hybrid configuration has it send mail to the cloud, and no connector does. */
        SEND_CONNECTOR(Severity.WARNING),
        /** The hybrid configuration has it receive mail from the cloud, and no connector of its own takes it. */
        RECEIVE_CONNECTOR(Severity.WARNING),
        /** Mailboxes cannot be moved through it, though through others; may be meant so. */
        MOVES(Severity.INFORMATION),
        /** It is in none of the lists of the hybrid configuration; may be meant so. */
        HYBRID_CONFIGURATION(Severity.INFORMATION);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        /** How much it matters; {@link Severity#INFORMATION} where an admin may mean it so. */
        public Severity severity() {
            return severity;
        }
    }
}
