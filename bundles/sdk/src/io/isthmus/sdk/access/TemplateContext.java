package io.isthmus.sdk.access;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.port.Reads;

/**
 * What a template may look at and what its policy is asked for.
 *
 * @since 1.0
 */
@ProviderType
public interface TemplateContext extends Reads {

    /**
     * Looks at a part of the snapshot.
     *
     * @return never null; what was not read is a reading with its reason
     * @throws IllegalArgumentException where the query asks a service, as a {@link Query.LiveQuery} does
     */
    @Override
    <T> Reading<T> read(Query<T> query);

    /**
     * The named locations that the policy is asked to know, as they stand in a policy's document: an id of one that is
     * there, a placeholder for one that the plan makes just before the policy.
     *
     * @return in the order in which they were chosen; empty where none was chosen
     */
    List<String> locations();
}
