package io.isthmus.sdk.watch;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.port.Reads;

/**
 * Both readings that a watch compares, for one organization with one tenant. Reads and never writes; live queries are
 * not answered.
 *
 * @since 1.0
 */
@ProviderType
public interface DriftContext {

    /**
     * What was there before; for a part that could not be read then, the last reading that had it. Empty where there is
     * nothing yet to compare with.
     */
    Optional<Reads> before();

    /** What is there; for a part that could not be read now, the last reading that had it. */
    Reads after();
}
