package io.isthmus.plugins.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.osgi.framework.FrameworkUtil;

import io.isthmus.engine.Console;
import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.profile.WriteLock;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Plugins;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.command.Command;

/** The service: a lock, and p2 for as long as somebody works. */
public final class PluginsComponent implements Plugins {

    private final IProvisioningAgentProvider agents;
    private final Supplier<Policy> policy;
    private final Map<String, String> sdk;
    private final Path product;
    private final Clock clock;

    /** In the product: the SDK is the bundle that its classes come from. */
    public PluginsComponent(IProvisioningAgentProvider agents, Console console) {
        this(agents, console::policy, headers(FrameworkUtil.getBundle(Command.class).getHeaders("")), installation(),
                Clock.systemUTC());
    }

    /** Equinox writes addresses of folders with their blanks as they are. */
    private static Path installation() {
        String area = FrameworkUtil.getBundle(PluginsComponent.class).getBundleContext()
                .getProperty("osgi.install.area");
        return new File(area.substring(area.indexOf(':') + 1)).toPath();
    }

    /**
     * @param policy  what administrators decided, as it stands when work begins
     * @param sdk     the headers of the SDK's manifest
     * @param product the product's folder
     * @param clock   tells whether keys are in time
     */
    public PluginsComponent(IProvisioningAgentProvider agents, Supplier<Policy> policy, Map<String, String> sdk,
            Path product, Clock clock) {
        this.agents = agents;
        this.policy = policy;
        this.sdk = Map.copyOf(sdk);
        this.product = product;
        this.clock = clock;
    }

    private static Map<String, String> headers(Dictionary<String, String> headers) {
        Map<String, String> all = new HashMap<>();
        Collections.list(headers.keys()).forEach(name -> all.put(name, headers.get(name)));
        return all;
    }

    @Override
    public Path product() {
        return product;
    }

    @Override
    public PluginWork begin(Profile profile, Cancel cancel) throws LockedException {
        WriteLock lock = profile.pluginsLock();
        try {
            return new LockedWork(lock, profile.pluginsDirectory(), agents, sdk, policy.get(), clock,
                    cancel);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed instanceof IOException unusable ? new UncheckedIOException(unusable)
                    : (RuntimeException) failed;
        }
    }
}
