package io.isthmus.sdk.check;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.port.Reads;

/**
 * What a running check may ask and whom it reports to.
 *
 * @since 1.0
 */
@ProviderType
public interface CheckContext extends Reads {

    /**
     * Reports a finding; it is shown at once. Safe for use by many threads.
     *
     * @param finding its {@link Finding#check()} is set by the runner
     */
    void report(Finding finding);
}
