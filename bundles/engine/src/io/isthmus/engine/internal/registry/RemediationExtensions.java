package io.isthmus.engine.internal.registry;

import java.util.Set;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.check.RemediationDescriptor;
import io.isthmus.engine.check.RemediationRegistry;
import io.isthmus.sdk.check.RemediationMaker;

/** Reads the extension point of remediations. */
public final class RemediationExtensions extends ExtensionPointReader<RemediationDescriptor, RemediationMaker>
        implements RemediationRegistry {

    /**
     * @param registry where contributions are declared
     */
    public RemediationExtensions(IExtensionRegistry registry) {
        super(registry, "io.isthmus.sdk.remediations", "remediation", RemediationMaker.class);
    }

    @Override
    RemediationDescriptor read(Attributes attributes) throws InvalidContributionException {
        Set<String> checks = Set.copyOf(attributes.children("finding", child -> child.required("check")));
        if (checks.isEmpty()) {
            throw new InvalidContributionException(NLS.bind(Messages.MissingElement, "remediation", "finding"));
        }
        return new RemediationDescriptor(attributes.required("id", "[A-Za-z][A-Za-z0-9._-]*"), attributes.bundle(),
                attributes.required("title"), checks,
                Set.copyOf(attributes.children("part", child -> child.required("id"))));
    }

    @Override
    String id(RemediationDescriptor descriptor) {
        return descriptor.id();
    }
}
