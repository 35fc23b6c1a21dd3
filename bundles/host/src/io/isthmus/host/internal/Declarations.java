package io.isthmus.host.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.IDynamicExtensionRegistry;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/** A registry of extensions beside the program's own, in which no class can be made. */
final class Declarations {

    private final Object token = new Object();
    private final IExtensionRegistry registry;
    private final List<IContributor> contributors = new ArrayList<>();

    Declarations() {
        registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token);
        contribute(ExtensionPoints.SDK, ExtensionPoints.declarations());
    }

    IExtensionRegistry registry() {
        return registry;
    }

    /** Adds what a bundle declares; tells whether it could be understood. */
    boolean add(String bundle, PluginXml declared) {
        IContributor contributor = new RegistryContributor(bundle, bundle, null, null);
        contributors.add(contributor);
        return contribute(contributor, declared.text());
    }

    private boolean contribute(String bundle, String xml) {
        return contribute(new RegistryContributor(bundle, bundle, null, null), xml);
    }

    private boolean contribute(IContributor contributor, String xml) {
        return registry.addContribution(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), contributor,
                false, contributor.getName(), null, token);
    }

    /** Takes all back that was added. */
    void clear() {
        for (IContributor contributor : contributors) {
            for (IExtension extension : registry.getExtensions(contributor)) {
                registry.removeExtension(extension, token);
            }
            ((IDynamicExtensionRegistry) registry).removeContributor(contributor, token);
        }
        contributors.clear();
    }
}
