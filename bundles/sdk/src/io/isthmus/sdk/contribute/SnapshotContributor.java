package io.isthmus.sdk.contribute;

import java.util.List;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.ContributedObject;

/**
 * Reads objects of a kind that Isthmus itself does not read. Declared through the extension point
 * {@code io.isthmus.sdk.snapshotContributors}, which names the part's id and side. One instance is made for each
 * snapshot; it needs a public constructor without parameters.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface SnapshotContributor {

    /**
     * Reads.
     *
     * @return never null; what cannot be read is a reading with its failure
     * @throws io.isthmus.sdk.CancelledException where a cancel was asked for
     */
    Reading<List<ContributedObject>> read(ContributorContext context);
}
