package io.isthmus.sdk.port;

import java.net.URI;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;

/**
 * Where somebody who may consent for the whole tenant lets the console in. A declarative service of the Entra adapter.
 * Answers at once, without the network and without a sign-in; safe for use by many threads.
 *
 * @since 1.0
 */
@ProviderType
public interface ConsentPort {

    /**
     * The address to hand to an admin who can consent. Opening it signs in and shows the permissions; nothing happens
     * before the admin accepts, and the console needs not run.
     *
     * @param connection which tenant, and as which application the console signs in
     * @param access     consent for reading, or for writing too; an application of the tenant's own is consented for
     *                   all that its registration lists
     * @return empty where nobody has to consent: for a demo organization and for what was collected
     * @throws SourceException where the connection names no tenant, or a cloud that is not known
     */
    Optional<URI> link(Connection connection, Access access) throws SourceException;

    /** Whether a sign-in failed for want of consent, so that the link helps. */
    boolean missing(Failure failure);
}
