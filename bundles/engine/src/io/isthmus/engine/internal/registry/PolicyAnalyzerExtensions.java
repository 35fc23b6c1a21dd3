package io.isthmus.engine.internal.registry;

import java.util.Set;

import org.eclipse.core.runtime.IExtensionRegistry;

import io.isthmus.engine.access.PolicyAnalyzerRegistry;
import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.sdk.access.PolicyAnalyzer;

/** Reads the extension point of policy analyzers. */
public final class PolicyAnalyzerExtensions extends ExtensionPointReader<CheckDescriptor, PolicyAnalyzer>
        implements PolicyAnalyzerRegistry {

    /** The extension point. */
    static final String POINT = "io.isthmus.sdk.policyAnalyzers";

    /**
     * @param registry where contributions are declared
     */
    public PolicyAnalyzerExtensions(IExtensionRegistry registry) {
        super(registry, POINT, "analyzer", PolicyAnalyzer.class);
    }

    @Override
    CheckDescriptor read(Attributes attributes) throws InvalidContributionException {
        return attributes.check(CheckDescriptor.ACCESS, false, Set.of());
    }

    @Override
    String id(CheckDescriptor descriptor) {
        return descriptor.id();
    }
}
