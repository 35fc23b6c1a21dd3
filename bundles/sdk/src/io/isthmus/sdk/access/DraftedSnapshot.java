package io.isthmus.sdk.access;

import java.util.List;

import io.isthmus.sdk.port.Reads;

/** What a plan looks at, without its way to services, and the locations that were chosen. */
final class DraftedSnapshot extends SnapshotAlone implements TemplateContext {

    private final List<String> locations;

    DraftedSnapshot(Reads reads, List<String> locations) {
        super(reads);
        this.locations = List.copyOf(locations);
    }

    @Override
    public List<String> locations() {
        return locations;
    }
}
