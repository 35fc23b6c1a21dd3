package io.isthmus.certificates.rule;

import io.isthmus.sdk.check.Severity;

/**
 * What a rule says of a certificate.
 *
 * @param kind     which rule
 * @param severity how much it matters; what is as it should be has no judgement
 * @param message  for a person, one sentence
 * @since 1.0
 */
public record Judgement(Kind kind, Severity severity, String message) {

    /**
     * The rules.
     *
     * @since 1.0
     */
    public enum Kind {
        /** It is over. */
        EXPIRED,
        /** It has not begun. */
        NOT_YET_VALID,
        /** It ends before it begins. */
        NEVER_VALID,
        /** It is time to renew it. */
        EXPIRES_SOON,
        /** Its key can be broken. */
        WEAK_KEY,
        /** Windows or Exchange cannot use its key. */
        UNUSABLE_KEY,
        /** Its signature can be forged. */
        WEAK_SIGNATURE,
        /** It cannot show who a client is. */
        NO_CLIENT_AUTHENTICATION,
        /** It cannot show who a server is. */
        NO_SERVER_AUTHENTICATION,
        /** A part of it is not understood. */
        NOT_UNDERSTOOD,
        /** It is an authority's, which signs those of others, and no server's. */
        AUTHORITY,
        /** A name that it has to cover is none of its names. */
        NAME_NOT_COVERED,
        /** It is presented in a chain that this machine does not trust. */
        NOT_TRUSTED,
        /** It was seen where others may be led elsewhere: from inside, or through a proxy. */
        SEEN_ELSEWHERE
    }

    /** Whether somebody has to do something. */
    public boolean needsSomebody() {
        return severity != Severity.INFORMATION;
    }
}
