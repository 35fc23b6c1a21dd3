package io.isthmus.engine.contribute;

import java.util.List;

import io.isthmus.engine.extension.Requirement;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.snapshot.Part;

/**
 * A snapshot contributor as plugin.xml declares it.
 *
 * @param partId       id of its part
 * @param bundle       symbolic name of the bundle that contributes it
 * @param title        what its objects are called
 * @param side         where they stand
 * @param requirements what it needs so that it can look
 * @since 1.0
 */
public record ContributorDescriptor(String partId, String bundle, String title, Side side,
        List<Requirement> requirements) {

    /** Copies the list. */
    public ContributorDescriptor {
        requirements = List.copyOf(requirements);
    }

    /** Its part. */
    public Part<List<ContributedObject>> part() {
        return Part.many(partId, side, ContributedObject.class);
    }
}
