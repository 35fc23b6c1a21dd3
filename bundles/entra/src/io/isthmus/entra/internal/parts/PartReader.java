package io.isthmus.entra.internal.parts;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.SourceException;

/**
 * Reads one part.
 *
 * @param <T> type of the part
 */
public interface PartReader<T> {

    /** The least permission that it needs; named where Graph refuses. */
    TenantPermission permission();

    /** From where, for evidence: "GET /v1.0/domains". */
    String origin();

    /**
     * Reads it.
     *
     * @throws SourceException where Graph refuses or cannot be reached; failures that the Graph SDK wrapped in an
     *                         exception of its own come through as they are
     */
    PartValue<T> read(PartContext context) throws SourceException;
}
