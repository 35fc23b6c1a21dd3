package io.isthmus.engine.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtensionRegistry;

import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.PlanFactory;
import io.isthmus.engine.check.CheckRunner;
import io.isthmus.engine.extension.ForeignContributions;
import io.isthmus.engine.internal.change.LedgerChangeEngine;
import io.isthmus.engine.internal.change.RegisteredPlanFactory;
import io.isthmus.engine.internal.check.ContainedCheckRunner;
import io.isthmus.engine.internal.policy.PolicyReader;
import io.isthmus.engine.internal.snapshot.SourceSessions;
import io.isthmus.engine.internal.snapshot.ZipSnapshotFiles;
import io.isthmus.engine.internal.watch.FileWatchHistory;
import io.isthmus.engine.internal.watch.OrganizationWatch;
import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.internal.right.RightsExaminer;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.profile.Setting;
import io.isthmus.engine.right.Rights;
import io.isthmus.engine.snapshot.Sessions;
import io.isthmus.engine.snapshot.SnapshotFiles;
import io.isthmus.engine.watch.Watch;
import io.isthmus.engine.watch.WatchHistory;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.FactsSource;
import io.isthmus.sdk.port.CertificateFilePort;
import io.isthmus.sdk.port.ConsentPort;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.SignInHistoryPort;
import io.isthmus.sdk.port.SourceFactory;

/** The console as a declarative service; OSGI-INF/console.xml names what it is given. */
public final class ConsoleComponent extends ContributedConsole {

    private static final System.Logger LOG = System.getLogger(ConsoleComponent.class.getName());
    /** Where a profile may hold a data pack that is newer than the program's own. */
    private static final String DATA_PACK = "datapack";

    private final FactsSource packs;
    private final List<SourceFactory> factories = new CopyOnWriteArrayList<>();
    private final SnapshotFiles snapshots = new ZipSnapshotFiles();
    private volatile DemoPort demos;
    private volatile ConsentPort consent;
    private volatile CertificateFilePort certificates;
    private volatile SignInHistoryPort signIns;
    private final List<Runnable> profileListeners = new CopyOnWriteArrayList<>();
    private ForeignContributions foreign;
    private Profile profile;
    private ChosenFacts facts;

    /**
     * @param registry where contributions are declared
     * @param packs    finds the data pack to go by
     */
    public ConsoleComponent(IExtensionRegistry registry, FactsSource packs) {
        super(registry);
        this.packs = packs;
    }

    /** An adapter came. */
    public void addFactory(SourceFactory factory) {
        factories.add(factory);
    }

    /** An adapter went; its sources that are open stay with their sessions. */
    public void removeFactory(SourceFactory factory) {
        factories.remove(factory);
    }

    /** Demo organizations can be had. */
    public void setDemos(DemoPort port) {
        demos = port;
    }

    /** Demo organizations can no longer be had; those that are open stay with their sessions. */
    public void unsetDemos(DemoPort port) {
        if (demos == port) {
            demos = null;
        }
    }

    /** An adapter that signs in came. */
    public void setConsent(ConsentPort port) {
        consent = port;
    }

    /** It went. */
    public void unsetConsent(ConsentPort port) {
        if (consent == port) {
            consent = null;
        }
    }

    /** The capability that reads certificate files came. */
    public void setCertificates(CertificateFilePort port) {
        certificates = port;
    }

    /** It went. */
    public void unsetCertificates(CertificateFilePort port) {
        if (certificates == port) {
            certificates = null;
        }
    }

    /** What keeps sign-ins came. */
    public void setSignIns(SignInHistoryPort port) {
        signIns = port;
    }

    /** It went. */
    public void unsetSignIns(SignInHistoryPort port) {
        if (signIns == port) {
            signIns = null;
        }
    }

    /** What third parties contribute can be had. */
    public void setForeign(ForeignContributions others) {
        synchronized (this) {
            foreign = others;
            others.use(profile == null ? Profile.defaultDirectory() : profile.directory());
        }
        contributions().add(others);
    }

    /** It can no longer be had. */
    public void unsetForeign(ForeignContributions others) {
        contributions().remove(others);
        synchronized (this) {
            foreign = foreign == others ? null : foreign;
        }
    }

    /** The service goes. */
    public void deactivate() {
        contributions().close();
    }

    @Override
    public synchronized Profile profile() {
        if (profile == null) {
            profile = Profile.open(Profile.defaultDirectory());
        }
        return profile;
    }

    @Override
    public void useProfile(Path directory) {
        synchronized (this) {
            profile = Profile.open(directory);
            facts = null;
            if (foreign != null) {
                foreign.use(directory);
            }
        }
        profileListeners.forEach(Runnable::run);
    }

    @Override
    public Cancel.Registration onProfileChange(Runnable listener) {
        profileListeners.add(listener);
        return () -> profileListeners.remove(listener);
    }

    @Override
    public Sessions sessions() {
        return new SourceSessions(() -> List.copyOf(factories), () -> Optional.ofNullable(demos), this::profile,
                contributors(), snapshots, () -> Optional.ofNullable(signIns));
    }

    @Override
    public Optional<ConsentPort> consent() {
        return Optional.ofNullable(consent);
    }

    @Override
    public CheckRunner checkRunner() {
        return new ContainedCheckRunner(checks(), remediations(), plans(), this::facts);
    }

    @Override
    public PlanFactory planFactory() {
        return new RegisteredPlanFactory(plans(), policyTemplates(), this::facts,
                connection -> profile().organization(connection).ledger(),
                () -> Optional.ofNullable(certificates));
    }

    @Override
    public Watch watch(String connectionId) throws LockedException {
        Profile used = profile();
        return new OrganizationWatch(used.organization(connectionId), snapshots, driftRules(), checkRunner(),
                changes(connectionId), this::facts, used, used.watchLock(connectionId));
    }

    @Override
    public WatchHistory watchHistory(String connectionId) {
        return new FileWatchHistory(profile().organization(connectionId).watchDirectory(), Clock.systemUTC());
    }

    @Override
    public SnapshotFiles snapshots() {
        return snapshots;
    }

    @Override
    public ChangeEngine changes(String connectionId) {
        Profile used = profile();
        return new LedgerChangeEngine(used.organization(connectionId).ledger(), () -> used.lock(connectionId),
                this::facts, this::policy);
    }

    @Override
    public Policy policy() {
        Profile used = profile();
        return new Policy(PolicyReader.read(Stream.concat(PolicyReader.ofComputer().stream(),
                Stream.of(PolicyReader.ofProfile(used.directory()))).toList()),
                used.readOnly());
    }

    @Override
    public Rights rights() {
        return new RightsExaminer(this::facts);
    }

    @Override
    public synchronized Facts facts() {
        if (facts == null) {
            FactsSource.Choice choice = packs.newest(profile().directory().resolve(DATA_PACK));
            choice.problems().forEach(problem -> LOG.log(System.Logger.Level.WARNING, problem));
            facts = new ChosenFacts(choice.facts(), profile());
        }
        return facts;
    }

    @Override
    public synchronized int usual(Setting setting) {
        facts();
        return setting.usual(facts.pack());
    }
}
