package io.isthmus.engine.internal.registry;

import org.eclipse.core.runtime.IExtensionRegistry;

import io.isthmus.engine.access.PolicyTemplateDescriptor;
import io.isthmus.engine.access.PolicyTemplateRegistry;
import io.isthmus.sdk.access.OfferedTemplate;
import io.isthmus.sdk.access.PolicyTemplate;

/** Reads the extension point of policy templates. */
public final class PolicyTemplateExtensions extends ExtensionPointReader<PolicyTemplateDescriptor, PolicyTemplate>
        implements PolicyTemplateRegistry {

    /**
     * @param registry where contributions are declared
     */
    public PolicyTemplateExtensions(IExtensionRegistry registry) {
        super(registry, "io.isthmus.sdk.policyTemplates", "template", PolicyTemplate.class);
    }

    @Override
    PolicyTemplateDescriptor read(Attributes attributes) throws InvalidContributionException {
        return new PolicyTemplateDescriptor(attributes.bundle(),
                new OfferedTemplate(attributes.required("id", "[A-Za-z][A-Za-z0-9._-]*"), attributes.required("title"),
                        attributes.text("description")),
                attributes.required("source"));
    }

    @Override
    String id(PolicyTemplateDescriptor descriptor) {
        return descriptor.id();
    }
}
