package io.isthmus.host.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.osgi.util.NLS;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.log.LogReaderService;

import io.isthmus.engine.extension.ForeignContributions;
import io.isthmus.engine.profile.Profile;
import io.isthmus.host.HealthEvent;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.PluginBundle;
import io.isthmus.host.PluginHealth;
import io.isthmus.host.WindowPlugins;
import io.isthmus.sdk.Cancel;

/** The host as a declarative service; OSGI-INF/host.xml names what it offers. */
public final class HostComponent implements ForeignContributions, PluginHealth, WindowPlugins {

    /** Finds what a worker is made of; asked when the first one is started. */
    @FunctionalInterface
    public interface BundleFinder {
        WorkerBundles find() throws IOException;
    }

    private final BundleFinder finder;
    private final Declarations declarations = new Declarations();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Path folder;
    private HealthBook health;
    private Workers workers;
    private volatile WindowBundles window;

    /** For declarative services. */
    public HostComponent() {
        this(WorkerBundles::ofThisProgram);
    }

    /**
     * @param finder finds what a worker is made of
     */
    public HostComponent(BundleFinder finder) {
        this.finder = finder;
    }

    /** The service goes. */
    public synchronized void deactivate() {
        endWorkers();
    }

    private void endWorkers() {
        if (workers != null) {
            workers.close();
            workers = null;
        }
    }

    @Override
    public synchronized void use(Path profile) {
        endWorkers();
        folder = Profile.pluginsDirectory(profile);
        health = new HealthBook(folder, Clock.systemUTC(), this::reload, this::tell);
        declare();
    }

    private void reload() {
        synchronized (this) {
            if (workers != null) {
                workers.keep(health.used());
            }
            declare();
        }
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private void declare() {
        declarations.clear();
        List<Runnable> faults = new ArrayList<>();
        PluginFiles files = new PluginFiles(folder);
        for (InstalledPlugin plugin : health.used()) {
            try {
                files.check(plugin);
            } catch (IOException altered) {
                faults.add(() -> health.note(plugin.id(), HealthEvent.Kind.TAMPERED, "", altered.getMessage()));
                continue;
            }
            for (PluginBundle bundle : plugin.bundles()) {
                try {
                    declare(bundle, files);
                } catch (IOException unreadable) {
                    faults.add(() -> health.note(plugin.id(), HealthEvent.Kind.DECLARATION, "",
                            unreadable.getMessage()));
                }
            }
        }
        // only now: one fault too many switches a plug-in off, and all is declared anew
        faults.forEach(Runnable::run);
    }

    private void declare(PluginBundle bundle, PluginFiles files) throws IOException {
        Optional<PluginXml> declared = PluginXml.read(files.jar(bundle), Locale.getDefault());
        if (declared.isPresent() && !declarations.add(bundle.symbolicName(), declared.get())) {
            throw new IOException(NLS.bind(Messages.NotUnderstood, bundle.symbolicName()));
        }
    }

    @Override
    public IExtensionRegistry registry() {
        return declarations.registry();
    }

    @Override
    public Object standIn(IConfigurationElement element, Class<?> type) throws CoreException {
        String bundle = element.getContributor().getName();
        InstalledPlugin plugin = health().used().stream().filter(one -> one.bundles().stream()
                .anyMatch(part -> part.symbolicName().equals(bundle))).findFirst()
                .orElseThrow(() -> new CoreException(Status.error(NLS.bind(Messages.NotInstalled, bundle))));
        return StandIn.of(new Contribution(plugin.id(), bundle, element.getAttribute("class"), type,
                Declared.of(element)), workers());
    }

    private synchronized HealthBook health() {
        return health;
    }

    private synchronized Workers workers() throws CoreException {
        if (workers == null) {
            try {
                workers = new Workers(finder.find(), folder, health);
            } catch (IOException incomplete) {
                throw new CoreException(Status.error(NLS.bind(Messages.NotStarted, incomplete.getMessage()), incomplete));
            }
        }
        return workers;
    }

    @Override
    public List<State> plugins() {
        return health().states();
    }

    @Override
    public void switchOn(String id) {
        health().switchOn(id);
    }

    @Override
    public void refresh() {
        HealthBook book = health();
        List<InstalledPlugin> before = book.used();
        book.read();
        if (book.used().equals(before)) {
            tell();
        } else {
            reload();
        }
    }

    @Override
    public void load() {
        synchronized (this) {
            if (folder == null) {
                use(Profile.defaultDirectory());
            }
        }
        BundleContext framework = FrameworkUtil.getBundle(HostComponent.class).getBundleContext();
        window = new WindowBundles(framework, folder);
        window.load(health());
        framework.getService(framework.getServiceReference(LogReaderService.class))
                .addLogListener(new WindowFaults(window, this::health));
    }

    @Override
    public void opened() {
        window.opened();
    }

    @Override
    public void unload() {
        window.unload();
    }

    @Override
    public boolean waiting(InstalledPlugin plugin) {
        WindowBundles here = window;
        return !plugin.window().isEmpty() && here != null && !here.has(plugin);
    }

    @Override
    public Cancel.Registration onChange(Runnable listener) {
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }
}
