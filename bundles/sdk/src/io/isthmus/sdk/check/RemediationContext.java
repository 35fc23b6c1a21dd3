package io.isthmus.sdk.check;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.port.Reads;

/**
 * What a remediation may look at: the finding, and the snapshot that was judged. Live queries are not answered.
 *
 * @since 1.0
 */
@ProviderType
public interface RemediationContext extends Reads {

    /** What was found: something that is not as it should be. */
    Finding finding();
}
