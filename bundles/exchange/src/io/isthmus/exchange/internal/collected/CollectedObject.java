package io.isthmus.exchange.internal.collected;

import java.time.Instant;
import java.util.Optional;

import io.isthmus.exchange.internal.mapping.Fields;
import io.isthmus.exchange.internal.objects.ShellObject;

/**
 * An object of a collection.
 *
 * @param file   that it stands in, for evidence
 * @param asked  when it was collected: by the manifest, else when the file was written
 * @param run    what the manifest says, where there is one
 * @param object never null
 */
record CollectedObject(String file, Instant asked, Optional<Manifest.Entry> run, ShellObject object) {

    /** Its members. */
    Fields fields() {
        return new Fields(object.members());
    }
}
