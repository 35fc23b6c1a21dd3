package io.isthmus.certificates.inventory;

import java.util.Optional;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.PresentedChain;
import io.isthmus.sdk.model.PublicName;
import io.isthmus.sdk.model.Thumbprint;

/**
 * A public name, with what it presents beside what the servers have.
 *
 * @param scope     which organization, for a person
 * @param name      where it is, what names it, and what was seen there
 * @param presented the certificate that answered; empty where nobody could look
 * @param match     how that fits with what servers use
 * @since 1.0
 */
public record SeenName(String scope, PublicName name, Optional<Thumbprint> presented, Match match) {

    /**
     * How what is presented fits with what servers use for the service: for HTTPS what IIS is bound to, for mail what
     * connectors name.
     *
     * @since 1.0
     */
    public enum Match {
        /** It is one that servers use. */
        SAME,
        /** Servers use one for the same name that counts longer. */
        OLDER,
        /** It is none that servers use, and none of theirs counts longer: something that stands before them has its own. */
        OTHER,
        /** It was presented, and what servers use is not known. */
        NOT_COMPARED,
        /** Somebody looked, and saw nothing: what it presents is not known. */
        NOT_SEEN,
        /** It is not known to be the organization's own name, so nobody called there. */
        NOT_ASKED
    }

    /** Why nothing was seen. */
    public Optional<Failure> failure() {
        return name.presented().failure();
    }

    /** What was seen. */
    public Optional<PresentedChain> chain() {
        return name.presented().value();
    }

    /** Whether nobody could look. */
    public boolean unseen() {
        return match == Match.NOT_SEEN;
    }

    static Match unseen(Reading<?> reading) {
        return reading.failure().isPresent() ? Match.NOT_SEEN : Match.NOT_ASKED;
    }
}
