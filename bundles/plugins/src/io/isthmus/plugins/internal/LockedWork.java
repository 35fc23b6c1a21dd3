package io.isthmus.plugins.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.internal.p2.engine.ProfilePreferences;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.profile.Folders;
import io.isthmus.engine.profile.WriteLock;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedBundle;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.internal.site.Digests;
import io.isthmus.plugins.internal.site.Inspection;
import io.isthmus.plugins.internal.site.SiteReader;
import io.isthmus.plugins.internal.state.AllowedVersions;
import io.isthmus.plugins.internal.state.Given;
import io.isthmus.plugins.internal.state.PluginFolder;
import io.isthmus.plugins.internal.state.PluginState;
import io.isthmus.plugins.internal.trust.PinnedKeys;
import io.isthmus.plugins.internal.trust.Signer;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;

/** Work on the plug-ins of a profile, with the lock. */
final class LockedWork implements PluginWork {

    private static final Duration FETCH = Duration.ofMinutes(5);

    private final WriteLock lock;
    private final PluginFolder folder;
    private final IProvisioningAgentProvider agents;
    private final Policy policy;
    private final Clock clock;
    private final Cancel cancel;
    private final List<IProvisioningAgent> running = new ArrayList<>();
    private final PluginState state;

    LockedWork(WriteLock lock, Path plugins, IProvisioningAgentProvider agents, Supplier<Given> given, Policy policy,
            Clock clock, Cancel cancel) throws IOException {
        this.lock = lock;
        this.folder = new PluginFolder(plugins);
        this.agents = agents;
        this.policy = policy;
        this.clock = clock;
        this.cancel = cancel;
        this.state = new PluginState(folder, this::agent, given);
    }

    private IProvisioningAgent agent(URI place) throws ProvisionException {
        IProvisioningAgent agent = agents.createAgent(place);
        running.add(agent);
        return agent;
    }

    @Override
    public InstalledPlugins installed() {
        return state.recorded();
    }

    @Override
    public Offer offer(URI site) throws RefusedException, SourceException {
        try {
            Path look = Files.createTempDirectory(Files.createDirectories(folder.staging()), "site");
            Path jars = Files.createDirectories(look.resolve("jars"));
            SiteReader reader = new SiteReader(agent(look.resolve("p2").toUri()), site, jars, cancel, FETCH);
            return new Offer(site, new Inspection(reader, this::signer, state.recorded())
                    .plugins(new AllowedVersions(folder.allowed()).all().stream()
                            .map(AllowedVersions.Allowed::digest).collect(Collectors.toSet())));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (ProvisionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Optional<Signer> signer(SiteReader.Copied jar) throws RefusedException, IOException {
        return signer(jar, clock.instant());
    }

    private Optional<Signer> signer(SiteReader.Copied jar, Instant then) throws RefusedException, IOException {
        return pinned().judge(jar.file(), jar.pgp(), then);
    }

    private PinnedKeys pinned() {
        return new PinnedKeys(folder.trust(), policy.trustedSigners());
    }

    @Override
    public Optional<URI> site(String id) {
        return state.site(id);
    }

    @Override
    public void trusted(Offer offer) throws RefusedException {
        for (OfferedPlugin plugin : offer.plugins()) {
            if (plugin.trust() == OfferedPlugin.Trust.UNSIGNED) {
                throw unsigned(plugin.name(), plugin.version(), offer.site());
            }
        }
    }

    @Override
    public InstalledPlugins install(Offer offer, Set<String> window) throws RefusedException {
        trusted(offer);
        cancel.check();
        try {
            return state.install(offer, window, clock.instant());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public InstalledPlugins remove(String id) {
        InstalledPlugin plugin = state.recorded().plugins().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
        try {
            return state.remove(plugin);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public Optional<InstalledPlugins> rollback() throws RefusedException {
        try {
            return state.rollback(this::judgeAgain);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** That its key was in time when it was installed is enough. */
    private void judgeAgain(InstalledPlugin plugin, SiteReader.Copied jar) throws RefusedException, IOException {
        if (!Files.isRegularFile(jar.file()) || !Digests.of(jar.file()).equals(jar.sha256())) {
            throw new RefusedException(Refusal.TAMPERED, NLS.bind(Messages.Altered, new Object[] {plugin.name(),
                    plugin.version(), jar.file().getFileName()}), Messages.AlteredAdvice);
        }
        boolean trusted = plugin.signer().isPresent() ? signer(jar, plugin.installed()).isPresent()
                : new AllowedVersions(folder.allowed()).has(plugin.id(), plugin.version(), jar.sha256());
        if (!trusted) {
            throw unsigned(plugin.name(), plugin.version(), "SITE");
        }
    }

    private static RefusedException unsigned(String name, String version, Object site) {
        return new RefusedException(Refusal.UNSIGNED, NLS.bind(Messages.Unsigned, name, version),
                NLS.bind(Messages.UnsignedAdvice, site));
    }

    @Override
    public void allow(Offer offer) {
        try {
            for (OfferedPlugin plugin : offer.plugins()) {
                if (plugin.trust() == OfferedPlugin.Trust.UNSIGNED) {
                    new AllowedVersions(folder.allowed()).allow(new AllowedVersions.Allowed(plugin.digest(),
                            plugin.id(), plugin.version(), plugin.bundles().stream().map(OfferedBundle::sha256).toList()));
                }
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public boolean disallow(String digest) {
        try {
            return new AllowedVersions(folder.allowed()).takeBack(digest);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void close() {
        try {
            Job.getJobManager().wakeUp(ProfilePreferences.PROFILE_SAVE_JOB_FAMILY);
            running.forEach(IProvisioningAgent::stop);
            saved();
            Folders.sweep(folder.staging());
        } finally {
            lock.close();
        }
    }

    /** p2 saves what it remembers a while later, in jobs that would write into folders that are gone. */
    private static void saved() {
        try {
            Job.getJobManager().wakeUp(ProfilePreferences.PROFILE_SAVE_JOB_FAMILY);
            Job.getJobManager().join(ProfilePreferences.PROFILE_SAVE_JOB_FAMILY, null);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
