package io.isthmus.engine.internal.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.sdk.change.PlanMaker;

/** Reads the extension point of plans. */
public final class PlanExtensions extends ExtensionPointReader<PlanDescriptor, PlanMaker> implements PlanRegistry {

    /**
     * @param registry where contributions are declared
     */
    public PlanExtensions(IExtensionRegistry registry) {
        super(registry, "io.isthmus.sdk.plans", "plan", PlanMaker.class);
    }

    @Override
    PlanDescriptor read(Attributes attributes) throws InvalidContributionException {
        List<PlanParameter> parameters = attributes.children("parameter", child -> new PlanParameter(
                child.required("name", "[A-Za-z][A-Za-z0-9-]*"), child.required("title"), child.bool("required")));
        Set<String> names = new HashSet<>();
        for (PlanParameter parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw new InvalidContributionException(NLS.bind(Messages.DoubleName, parameter.name()));
            }
        }
        return new PlanDescriptor(attributes.required("id", "[A-Za-z][A-Za-z0-9._-]*"), attributes.bundle(),
                attributes.required("title"), attributes.text("description"), attributes.requirements(), parameters);
    }

    @Override
    String id(PlanDescriptor descriptor) {
        return descriptor.id();
    }
}
