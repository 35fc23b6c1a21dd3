package io.isthmus.sdk.request;

import io.isthmus.sdk.Side;

/**
 * Something that a source is asked to do or to tell. Plain data: it holds no secret, since the source adds the token.
 * <p>
 * Texts inside may hold placeholders of the form <code>${name}</code>; see
 * {@link io.isthmus.sdk.change.Binding}. A source never gets a request with a placeholder left.
 *
 * @since 1.0
 */
public sealed interface Request permits GraphRequest, CmdletRequest, WebRequest, DocumentRequest {

    /** Who is asked. */
    Side side();

    /**
     * Whether the request reads and changes nothing. The line that a person reads is made by
     * {@link #describe()}.
     */
    boolean reading();

    /** One line for a person: method and address, or cmdlet and parameters; without the body. */
    String describe();
}
