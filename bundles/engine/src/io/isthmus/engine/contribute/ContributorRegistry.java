package io.isthmus.engine.contribute;

import io.isthmus.engine.extension.Registry;
import io.isthmus.sdk.contribute.SnapshotContributor;

/**
 * The contributors that are installed: the extension point {@code io.isthmus.sdk.snapshotContributors}. A
 * contributor's id is its part's.
 *
 * @since 1.0
 */
public interface ContributorRegistry extends Registry<ContributorDescriptor, SnapshotContributor> {
}
