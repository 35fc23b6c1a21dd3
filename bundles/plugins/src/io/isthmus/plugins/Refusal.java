package io.isthmus.plugins;

/**
 * Why a plug-in is not installed.
 *
 * @since 1.0
 */
public enum Refusal {
    /** The address leads to nothing that p2 could read, or to nothing that can be installed. */
    NO_SITE,
    /** A jar has no signature, and no admin allowed this very version without one. */
    UNSIGNED,
    /** It is signed, by a key that is not pinned. */
    UNKNOWN_SIGNER,
    /** It is signed by a key or certificate whose time is over, or not yet there. */
    EXPIRED,
    /** It is signed by a key or certificate that its owner took back. */
    REVOKED,
    /** It is signed with a certificate that says of itself that it is for something else than signing code. */
    NOT_FOR_CODE,
    /** Its signature is by an algorithm that is broken: other files can be made that it holds of as well. */
    WEAK_SIGNATURE,
    /** A jar is not what its signature or the site's list says, or the list is not what the jar says. */
    TAMPERED,
    /** It needs what third parties are not given. */
    MISSING_REQUIREMENT,
    /** One of its bundles has both logic and parts of the window, which run in processes of their own. */
    MIXED,
    /** A bundle of another plug-in has the name of one of its own, and one of both adds something. */
    NAME_TAKEN,
    /** What it declares cannot be read within bounds. */
    UNREADABLE
}
