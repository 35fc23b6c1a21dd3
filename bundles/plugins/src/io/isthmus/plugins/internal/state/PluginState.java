package io.isthmus.plugins.internal.state;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.engine.profile.Folders;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.host.PluginBundle;
import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedBundle;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.internal.site.SiteReader;

/**
 * The plug-ins of a profile. What installed.json records holds; p2's profile, the pool and the history are made to
 * follow from it whenever work begins, so that it does not matter where a process was killed.
 */
public final class PluginState {

    private final PluginFolder folder;
    private final History history;
    private final P2Profile profile;
    private final Supplier<Given> given;
    private Fit fit;
    private InstalledPlugins recorded;

    /**
     * Reads the recorded state, and tidies up.
     *
     * @param agents makes p2's agent, once what is half written is gone
     * @param given  finds what third parties are given, where something is installed
     */
    public PluginState(PluginFolder folder, Agents agents, Supplier<Given> given) throws IOException {
        this.folder = folder;
        this.given = given;
        this.history = new History(folder.history());
        this.recorded = InstalledPlugins.read(folder.root());
        tidy();
        try {
            profile = new P2Profile(agents.agent(folder.agent().toUri()), () -> fit().platform());
        } catch (ProvisionException unusable) {
            throw new IOException(unusable);
        }
        if (!recorded.plugins().isEmpty() && !profile.has(recorded.state())) {
            rebuild();
        }
    }

    /** Makes an agent of p2 that keeps its data in a folder. */
    @FunctionalInterface
    public interface Agents {
        /** The agent. */
        IProvisioningAgent agent(URI folder) throws ProvisionException;
    }

    private void tidy() throws IOException {
        Folders.sweep(folder.staging());
        AtomicFile.tidy(InstalledPlugins.file(folder.root()));
        new AllowedVersions(folder.allowed()).tidy();
        if (recorded.state().isEmpty()) {
            history.clear();
            Folders.sweep(folder.agent());
        } else {
            history.tidy(recorded);
            P2Profile.keep(folder.agent(),
                    states().stream().map(InstalledPlugins::state).collect(Collectors.toSet()));
        }
        collect();
    }

    /** All states that can become the recorded one, and it. */
    private List<InstalledPlugins> states() throws IOException {
        List<InstalledPlugins> states = new ArrayList<>(history.all());
        states.add(recorded);
        return states;
    }

    /** Deletes what no recorded state has. What the system does not let go is tried again whenever work begins. */
    private void collect() throws IOException {
        Set<String> used = states().stream().flatMap(state -> state.plugins().stream())
                .flatMap(plugin -> plugin.bundles().stream()).map(PluginBundle::path)
                .flatMap(jar -> Stream.of(jar, PluginFolder.signaturesPath(jar))).collect(Collectors.toSet());
        Folders.sweep(folder.pool(), name -> used.contains(PluginFolder.POOL + name));
        Set<String> plugins = recorded.plugins().stream().map(InstalledPlugin::id).collect(Collectors.toSet());
        Folders.sweep(folder.workers(), plugins::contains);
    }

    /** p2's own data was lost or is of another time: it is made again of the jars. */
    private void rebuild() throws IOException {
        profile.forget();
        try {
            profile.put(recorded.plugins().stream().map(plugin -> {
                List<IInstallableUnit> bundles = plugin.bundles().stream()
                        .map(bundle -> Units.bundle(plugin.id(), folder.root().resolve(bundle.path()))).toList();
                return new P2Profile.Wanted(Units.plugin(plugin.id(), plugin.version(), bundles), bundles,
                        Optional.empty());
            }).toList());
        } catch (RefusedException unfit) {
            throw new IOException(unfit.getMessage(), unfit);
        }
        record(recorded.plugins());
    }

    private Fit fit() {
        if (fit == null) {
            fit = new Fit(given.get());
        }
        return fit;
    }

    /** What is installed. */
    public InstalledPlugins recorded() {
        return recorded;
    }

    /** Where a plug-in came from; empty where that is not known. */
    public Optional<URI> site(String id) {
        return profile.site(id);
    }

    /** Installs, in the place of other versions of the same plug-ins. */
    public InstalledPlugins install(Offer offer, Set<String> window, Instant now)
            throws RefusedException, IOException {
        List<InstalledPlugin> plugins = new ArrayList<>(recorded.plugins());
        plugins.removeIf(old -> offer.plugins().stream().anyMatch(plugin -> plugin.id().equals(old.id())));
        BundleNames.check(folder.root(), plugins, offer.plugins());
        List<P2Profile.Wanted> wanted = new ArrayList<>();
        for (OfferedPlugin plugin : offer.plugins()) {
            List<IInstallableUnit> bundles = fit().units(plugin);
            wanted.add(new P2Profile.Wanted(Units.plugin(plugin.id(), plugin.version(), bundles), bundles,
                    Optional.of(offer.site())));
            plugins.add(installed(plugin, window.contains(plugin.id()), now));
        }
        plugins.sort(Comparator.comparing(InstalledPlugin::id));
        profile.put(wanted);
        history.add(recorded);
        for (OfferedPlugin plugin : offer.plugins()) {
            for (OfferedBundle bundle : plugin.bundles()) {
                keep(bundle);
            }
        }
        record(plugins);
        collect();
        return recorded;
    }

    private static InstalledPlugin installed(OfferedPlugin plugin, boolean letIn, Instant now) {
        return new InstalledPlugin(plugin.id(), plugin.version(), plugin.name(), plugin.vendor(), plugin.signer(),
                plugin.keys(), now, plugin.bundles().stream().map(bundle -> new PluginBundle(bundle.symbolicName(), bundle.version(),
                        PluginFolder.poolPath(bundle), bundle.sha256())).toList(),
                letIn ? inWindow(plugin) : List.of());
    }

    /** The parts of the window, and what they may need of the plug-in; none where it has no such part. */
    private static List<String> inWindow(OfferedPlugin plugin) {
        return plugin.asks().window().isEmpty() ? List.of() : plugin.bundles().stream()
                .filter(bundle -> bundle.role() != OfferedBundle.Role.LOGIC).map(OfferedBundle::symbolicName).toList();
    }

    /** On the disk before anything names it. */
    private void keep(OfferedBundle bundle) throws IOException {
        Path target = folder.root().resolve(PluginFolder.poolPath(bundle));
        Files.createDirectories(target.getParent());
        Files.copy(bundle.file(), target, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (bundle.pgp().isPresent()) {
            AtomicFile.write(signatures(PluginFolder.poolPath(bundle)),
                    bundle.pgp().get().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Path signatures(String jar) {
        return folder.root().resolve(PluginFolder.signaturesPath(jar));
    }

    /** A jar that was installed once, as it came from its site. */
    private SiteReader.Copied kept(PluginBundle bundle) throws IOException {
        Path signatures = signatures(bundle.path());
        return new SiteReader.Copied(folder.root().resolve(bundle.path()), bundle.sha256(),
                Files.exists(signatures) ? Optional.of(Files.readString(signatures)) : Optional.empty());
    }

    private void record(List<InstalledPlugin> plugins) {
        recorded = new InstalledPlugins(profile.state(), plugins);
        recorded.write(folder.root());
    }

    /** Removes a plug-in with everything that is kept of it. */
    public InstalledPlugins remove(InstalledPlugin plugin) throws IOException {
        try {
            profile.remove(plugin.id());
            history.clear();
            new AllowedVersions(folder.allowed()).forget(plugin.id());
            record(recorded.plugins().stream().filter(other -> !other.id().equals(plugin.id())).toList());
            profile.forgetEarlier();
        } catch (RefusedException | ProvisionException unexpected) {
            throw new IOException(unexpected);
        }
        collect();
        return recorded;
    }

    /** Judges once more what would come back. */
    @FunctionalInterface
    public interface Judge {
        /** Refuses a jar of a plug-in that is to be used no more. */
        void judge(InstalledPlugin plugin, SiteReader.Copied jar) throws RefusedException, IOException;
    }

    /** Goes back to the state before, with nothing in the window that is not there now; empty where there is none. */
    public Optional<InstalledPlugins> rollback(Judge again) throws RefusedException, IOException {
        List<InstalledPlugins> earlier = history.all();
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        InstalledPlugins before = earlier.getLast();
        List<InstalledPlugin> plugins = new ArrayList<>();
        for (InstalledPlugin plugin : before.plugins()) {
            Optional<InstalledPlugin> now = recorded.plugins().stream()
                    .filter(one -> one.id().equals(plugin.id())).findFirst();
            if (now.filter(one -> one.bundles().equals(plugin.bundles())).isEmpty()) {
                for (PluginBundle bundle : plugin.bundles()) {
                    again.judge(plugin, kept(bundle));
                }
            }
            plugins.add(now.filter(one -> !one.window().isEmpty()).isPresent() ? plugin : plugin.outOfWindow());
        }
        recorded = new InstalledPlugins(before.state(), plugins);
        recorded.write(folder.root());
        tidy();
        return Optional.of(recorded);
    }
}
