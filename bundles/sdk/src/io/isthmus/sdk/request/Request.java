package io.isthmus.sdk.request;

import java.util.Optional;

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

    /**
     * Who is asked instead of the pair that it is sent for: the key of another tenant, or of another organization, of the
     * same connection. Empty where that pair is asked.
     */
    default Optional<String> elsewhere() {
        return Optional.empty();
    }

    /** One line for a person: method and address, or cmdlet and parameters; without the body. */
    String describe();
}
