package io.isthmus.journey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;

import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;

import io.isthmus.engine.policy.Policy;
import io.isthmus.host.PluginHealth;
import io.isthmus.host.internal.HostComponent;
import io.isthmus.plugins.Plugins;
import io.isthmus.plugins.internal.PluginsComponent;
import io.isthmus.plugins.internal.state.Given;
import io.isthmus.plugins.testkit.PlainP2;

/** What installs plug-ins, without the product's OSGi; p2 is started for the first command that needs it. */
final class PlainPlugins {

    private final HostComponent host;

    /** Over the plug-ins of a profile, of which nothing runs. */
    PlainPlugins(Path profile) {
        this(new HostComponent(() -> {
            throw new IOException("nothing of a plug-in runs here");
        }));
        host.use(profile);
    }

    /** Over those of a host. */
    PlainPlugins(HostComponent host) {
        this.host = host;
    }

    /** The service of a type, where it is one of these. */
    Optional<Object> service(Class<?> type) {
        if (type == PluginHealth.class) {
            return Optional.of(host);
        }
        if (type == IProvisioningAgentProvider.class) {
            return Optional.of(PlainP2.shared().agents());
        }
        return type == Plugins.class ? Optional.of(new PluginsComponent(PlainP2.shared().agents(), Policy::none,
                () -> new Given(sdk(), List.of()), Path.of(System.getProperty("isthmus.product")), Clock.systemUTC()))
                : Optional.empty();
    }

    private static Map<String, String> sdk() {
        try (InputStream in = Files.newInputStream(
                Path.of(System.getProperty("isthmus.root"), "bundles/sdk/META-INF/MANIFEST.MF"))) {
            Map<String, String> headers = new HashMap<>();
            new Manifest(in).getMainAttributes()
                    .forEach((name, value) -> headers.put(name.toString(), value.toString()));
            return headers;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
