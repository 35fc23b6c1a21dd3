package io.isthmus.engine.internal.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.model.CloudNeed;

/** Reads the extension point of plans. */
public final class PlanExtensions extends ExtensionPointReader<PlanDescriptor, PlanMaker> implements PlanRegistry {

    private static final String[] TYPES = Stream.of(PlanParameter.Type.values())
            .map(type -> type.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);

    private static final String[] NEEDS = Stream.of(CloudNeed.values()).map(CloudNeed::name).toArray(String[]::new);

    /**
     * @param registry where contributions are declared
     */
    public PlanExtensions(IExtensionRegistry registry) {
        super(registry, "io.isthmus.sdk.plans", "plan", PlanMaker.class);
    }

    @Override
    PlanDescriptor read(Attributes attributes) throws InvalidContributionException {
        List<PlanParameter> parameters = attributes.children("parameter", PlanExtensions::parameter);
        Set<String> names = new HashSet<>();
        for (PlanParameter parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw new InvalidContributionException(NLS.bind(Messages.DoubleName, parameter.name()));
            }
        }
        return new PlanDescriptor(attributes.required("id", "[A-Za-z][A-Za-z0-9._-]*"), attributes.bundle(),
                attributes.required("title"), attributes.text("description"), attributes.requirements(), parameters,
                attributes.children("cloud", PlanExtensions::need));
    }

    private static CloudNeed need(Attributes child) throws InvalidContributionException {
        child.required("needs");
        return CloudNeed.valueOf(child.choice("needs", "", NEEDS));
    }

    private static PlanParameter parameter(Attributes child) throws InvalidContributionException {
        String type = child.choice("type", "text", TYPES);
        return new PlanParameter(child.required("name", "[A-Za-z][A-Za-z0-9-]*"), child.required("title"),
                PlanParameter.Type.valueOf(type.toUpperCase(Locale.ROOT)), child.bool("required"), child.text("unset"));
    }

    @Override
    String id(PlanDescriptor descriptor) {
        return descriptor.id();
    }
}
