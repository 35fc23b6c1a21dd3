package io.isthmus.plugins.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
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
import io.isthmus.plugins.internal.state.Given;
import io.isthmus.sdk.Cancel;

/** The service: a lock, and p2 for as long as somebody works. */
public final class PluginsComponent implements Plugins {

    private final IProvisioningAgentProvider agents;
    private final Supplier<Policy> policy;
    private final Supplier<Given> given;
    private final Path product;
    private final Clock clock;

    /** In the product. */
    public PluginsComponent(IProvisioningAgentProvider agents, Console console) {
        this(agents, console::policy, () -> ProductBundles.given(installation()), installation(), Clock.systemUTC());
    }

    /** Equinox writes addresses of folders with their blanks as they are. */
    private static Path installation() {
        String area = FrameworkUtil.getBundle(PluginsComponent.class).getBundleContext()
                .getProperty("osgi.install.area");
        return new File(area.substring(area.indexOf(':') + 1)).toPath();
    }

    /**
     * @param policy  what administrators decided, as it stands when work begins
     * @param given   finds what third parties are given
     * @param product the product's folder
     * @param clock   tells whether keys are in time
     */
    public PluginsComponent(IProvisioningAgentProvider agents, Supplier<Policy> policy, Supplier<Given> given,
            Path product, Clock clock) {
        this.agents = agents;
        this.policy = policy;
        this.given = given;
        this.product = product;
        this.clock = clock;
    }

    @Override
    public Path product() {
        return product;
    }

    @Override
    public PluginWork begin(Profile profile, Cancel cancel) throws LockedException {
        WriteLock lock = profile.pluginsLock();
        try {
            return new LockedWork(lock, profile.pluginsDirectory(), agents, given, policy.get(), clock,
                    cancel);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed instanceof IOException unusable ? new UncheckedIOException(unusable)
                    : (RuntimeException) failed;
        }
    }
}
