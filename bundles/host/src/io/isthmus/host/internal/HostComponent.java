package io.isthmus.host.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Status;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.eclipse.osgi.util.NLS;

import org.osgi.framework.BundleContext;

import io.isthmus.engine.extension.ForeignContributions;
import io.isthmus.engine.profile.Profile;
import io.isthmus.host.InstalledPlugin;
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
    private final Digest digests;
    /** What takes time is done by whoever asks for it; beside the window's thread, where there is a window. */
    private volatile Executor declaring = Runnable::run;
    private volatile HealthBook health;
    private BundleContext framework;
    private Workers workers;
    private volatile WindowBundles window;
    private WindowLog log;

    /** For declarative services. */
    public HostComponent() {
        this(WorkerBundles::ofThisProgram);
    }

    /**
     * @param finder finds what a worker is made of
     */
    public HostComponent(BundleFinder finder) {
        this(finder, Sha256::of);
    }

    /**
     * @param digest takes the digests of what is installed
     */
    HostComponent(BundleFinder finder, Digest digest) {
        this.finder = finder;
        this.digests = new KnownDigests(digest);
    }

    /** The service comes; what of third parties runs in the window does so in its framework. */
    public void activate(BundleContext context) {
        framework = context;
    }

    /** The service goes. */
    public synchronized void deactivate() {
        endWorkers();
        if (log != null) {
            log.close();
            log = null;
        }
    }

    private void endWorkers() {
        if (workers != null) {
            workers.close();
            workers = null;
        }
    }

    @Override
    public void use(Path profile) {
        Path folder = Profile.pluginsDirectory(profile);
        HealthBook before = health;
        if (before != null && before.folder().equals(folder)) {
            declaring.execute(this::refresh);
            return;
        }
        synchronized (this) {
            endWorkers();
            health = new HealthBook(folder, Clock.systemUTC(), () -> declaring.execute(this::reload), this::tell);
        }
        declaring.execute(this::declare);
    }

    private void reload() {
        takeOver();
        tell();
    }

    private void takeOver() {
        synchronized (this) {
            if (workers != null) {
                workers.keep(health.used());
            }
        }
        declare();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** All is read before anything is taken back: what stays is not gone meanwhile. */
    private void declare() {
        ReadDeclarations read;
        synchronized (declarations) {
            read = ReadDeclarations.of(health, digests);
            read.declare(declarations);
        }
        read.noteFaults();
    }

    @Override
    public IExtensionRegistry registry() {
        return declarations.registry();
    }

    @Override
    public Object standIn(IConfigurationElement element, Class<?> type) throws CoreException {
        String bundle = element.getContributor().getName();
        InstalledPlugin plugin = health.used().stream().filter(one -> one.bundles().stream()
                .anyMatch(part -> part.symbolicName().equals(bundle))).findFirst()
                .orElseThrow(() -> new CoreException(Status.error(NLS.bind(Messages.NotInstalled, bundle))));
        return StandIn.of(new Contribution(plugin.id(), bundle, element.getAttribute("class"), type,
                Declared.of(element)), workers());
    }

    private synchronized Workers workers() throws CoreException {
        if (workers == null) {
            try {
                workers = new Workers(finder.find(), health);
            } catch (IOException incomplete) {
                throw new CoreException(Status.error(NLS.bind(Messages.NotStarted, incomplete.getMessage()), incomplete));
            }
        }
        return workers;
    }

    @Override
    public List<State> plugins() {
        return health.states();
    }

    @Override
    public void switchOn(String id) {
        health.switchOn(id);
    }

    @Override
    public void refresh() {
        synchronized (declarations) {
            HealthBook book = health;
            List<InstalledPlugin> before = book.used();
            book.read();
            if (!book.used().equals(before)) {
                takeOver();
            }
        }
        tell();
    }

    @Override
    public void opening() {
        declaring = Thread.ofPlatform().daemon().name("isthmus-plug-ins")::start;
    }

    @Override
    public void load() {
        if (health == null) {
            use(Profile.defaultDirectory());
        }
        window = new WindowBundles(framework, new PluginFiles(health.folder(), digests));
        window.load(health);
        synchronized (this) {
            log = WindowLog.hear(framework, new WindowFaults(window, () -> health));
        }
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
