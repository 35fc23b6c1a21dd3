package io.isthmus.engine.internal.registry;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.contribute.ContributorDescriptor;
import io.isthmus.engine.contribute.ContributorRegistry;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.contribute.SnapshotContributor;
import io.isthmus.sdk.snapshot.Parts;

/** Reads the extension point of snapshot contributors. */
public final class ContributorExtensions extends ExtensionPointReader<ContributorDescriptor, SnapshotContributor>
        implements ContributorRegistry {

    /**
     * @param registry where contributions are declared
     */
    public ContributorExtensions(IExtensionRegistry registry) {
        super(registry, "io.isthmus.sdk.snapshotContributors", "contributor", SnapshotContributor.class);
    }

    @Override
    ContributorDescriptor read(Attributes attributes) throws InvalidContributionException {
        String part = attributes.required("part", "[a-z][a-zA-Z0-9.]*");
        if (Parts.byId().containsKey(part)) {
            throw new InvalidContributionException(NLS.bind(Messages.OwnPart, part));
        }
        if (attributes.side() == Side.WORKSTATION) {
            throw new InvalidContributionException(Messages.NoSource);
        }
        return new ContributorDescriptor(part, attributes.bundle(), attributes.required("title"), attributes.side(),
                attributes.requirements());
    }

    @Override
    String id(ContributorDescriptor descriptor) {
        return descriptor.partId();
    }

    @Override
    String idAttribute() {
        return "part";
    }
}
