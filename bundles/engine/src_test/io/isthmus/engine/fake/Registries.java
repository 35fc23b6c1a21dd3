package io.isthmus.engine.fake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.IDynamicExtensionRegistry;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/** An extension registry without OSGi that holds the extension points of the SDK. */
public final class Registries {

    private final Object token = new Object();
    private final IExtensionRegistry registry;

    public Registries() throws Exception {
        registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token);
        contribute("io.isthmus.sdk", "<extension-point id=\"checks\" name=\"Checks\"/>"
                + "<extension-point id=\"policyAnalyzers\" name=\"Policy Analyzers\"/>"
                + "<extension-point id=\"policyTemplates\" name=\"Policy Templates\"/>"
                + "<extension-point id=\"plans\" name=\"Plans\"/><extension-point id=\"commands\" name=\"Commands\"/>"
                + "<extension-point id=\"driftRules\" name=\"Drift Rules\"/>"
                + "<extension-point id=\"snapshotContributors\" name=\"Contributors\"/>"
                + "<extension-point id=\"reportFormats\" name=\"Report Formats\"/>"
                + "<extension-point id=\"remediations\" name=\"Remediations\"/>"
                + "<extension-point id=\"signInSources\" name=\"Sources\"/>");
    }

    public IExtensionRegistry registry() {
        return registry;
    }

    /** Contributes what stands inside the element "plugin", in the name of a bundle. */
    public IContributor contribute(String bundle, String xml) {
        IContributor contributor = new RegistryContributor(bundle, bundle, null, null);
        String plugin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><?eclipse version=\"3.4\"?><plugin>" + xml
                + "</plugin>";
        registry.addContribution(new ByteArrayInputStream(plugin.getBytes(StandardCharsets.UTF_8)), contributor,
                false, bundle, null, token);
        return contributor;
    }

    /** Contributes to an extension point of the SDK. */
    public IContributor extend(String bundle, String point, String elements) {
        return contribute(bundle, "<extension point=\"io.isthmus.sdk." + point + "\">" + elements + "</extension>");
    }

    /** Takes all back that a contributor gave. */
    public void remove(IContributor contributor) {
        for (IExtension extension : registry.getExtensions(contributor)) {
            registry.removeExtension(extension, token);
        }
        ((IDynamicExtensionRegistry) registry).removeContributor(contributor, token);
    }

    /** Waits for a change that a registry tells of. */
    public static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody told of the change");
        }
    }
}
