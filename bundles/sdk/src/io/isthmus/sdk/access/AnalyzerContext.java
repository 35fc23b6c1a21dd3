package io.isthmus.sdk.access;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.port.Reads;

/**
 * What a running analyzer may look at and whom it reports to.
 *
 * @since 1.0
 */
@ProviderType
public interface AnalyzerContext extends Reads {

    /**
     * Looks at a part of the snapshot.
     *
     * @return never null; what was not read is a reading with its reason
     * @throws IllegalArgumentException where the query asks a service, as a {@link Query.LiveQuery} does
     */
    @Override
    <T> Reading<T> read(Query<T> query);

    /**
     * Reports a finding; it is shown at once. Safe for use by many threads.
     *
     * @param finding its {@link Finding#check()} is set by the runner
     */
    void report(Finding finding);
}
