package io.isthmus.engine.internal.registry;

import org.eclipse.core.runtime.IExtensionRegistry;

import io.isthmus.engine.watch.DriftRuleDescriptor;
import io.isthmus.engine.watch.DriftRuleRegistry;
import io.isthmus.sdk.watch.DriftRule;

/** Reads the extension point of drift rules. */
public final class DriftRuleExtensions extends ExtensionPointReader<DriftRuleDescriptor, DriftRule>
        implements DriftRuleRegistry {

    /**
     * @param registry where contributions are declared
     */
    public DriftRuleExtensions(IExtensionRegistry registry) {
        super(registry, "io.isthmus.sdk.driftRules", "rule", DriftRule.class);
    }

    @Override
    DriftRuleDescriptor read(Attributes attributes) throws InvalidContributionException {
        return new DriftRuleDescriptor(attributes.required("id", "[A-Za-z][A-Za-z0-9._-]*"), attributes.bundle(),
                attributes.required("title"));
    }

    @Override
    String id(DriftRuleDescriptor descriptor) {
        return descriptor.id();
    }
}
