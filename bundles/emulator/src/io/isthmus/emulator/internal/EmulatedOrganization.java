package io.isthmus.emulator.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import io.isthmus.emulator.internal.effects.FreeBusy;
import io.isthmus.emulator.internal.effects.OverridesOnServer;
import io.isthmus.emulator.internal.effects.ServersApplication;
import io.isthmus.emulator.internal.effects.ServicePrincipalSignIns;
import io.isthmus.emulator.internal.effects.Timeline;
import io.isthmus.emulator.internal.fault.Fault;
import io.isthmus.emulator.internal.fault.FaultPlan;
import io.isthmus.emulator.internal.graph.SignInLogs;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.scenario.Scenarios;
import io.isthmus.emulator.internal.signins.SignInLog;
import io.isthmus.emulator.internal.signins.TenantSignIns;
import io.isthmus.emulator.internal.state.OrganizationState;
import io.isthmus.emulator.internal.state.Site;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.emulator.internal.time.SimulatedClock;
import io.isthmus.sdk.data.Value;

/**
 * One emulated organization: its state, its clock, its faults. Every request is one transaction under one lock, so that
 * what a client is told is whole and on the disk.
 */
public final class EmulatedOrganization implements SignInLogs, AutoCloseable {

    private final Path directory;
    private final ReentrantLock lock = new ReentrantLock();
    private final SimulatedClock clock;
    private final FaultPlan faults = new FaultPlan();
    private final TenantSignIns signIns = new TenantSignIns();
    private OrganizationState state;
    private long requests;

    private EmulatedOrganization(Path directory, OrganizationState state, double timeFactor) {
        this.directory = directory;
        this.state = state;
        clock = new SimulatedClock(state.latest(), timeFactor);
        planFaults();
    }

    /**
     * Opens the organization that a directory holds, or begins the scenario there.
     *
     * @param scenario   begins only where the directory holds none
     * @param timeFactor how much faster than real time its clock runs; 0 stands
     * @throws IOException              where the directory cannot be used
     * @throws IllegalArgumentException where there is no such scenario
     */
    public static EmulatedOrganization open(Path directory, String scenario, double timeFactor) throws IOException {
        if (!OrganizationState.exists(directory)) {
            OrganizationState.reset(directory, Scenarios.load(scenario));
        }
        return new EmulatedOrganization(directory, opened(directory), timeFactor);
    }

    /** An organization outlasts the program that began it: what that did not know of yet, its scenario tells today. */
    private static OrganizationState opened(Path directory) throws IOException {
        return OrganizationState.open(directory, id -> Scenarios.names().contains(id)
                ? (Value.Members) Scenarios.load(id).at("/settings") : Value.members());
    }

    /**
     * Sets the organization to the beginning of a scenario.
     *
     * @param settings what differs from the scenario's, as a JSON merge patch; null for nothing
     */
    public void reset(String scenario, Value settings) throws IOException {
        Value.Members loaded = Scenarios.load(scenario);
        Value.Members fresh = settings.isNull() ? loaded
                : loaded.with("settings", Json.patch(loaded.at("/settings"), settings));
        lock.lock();
        try {
            state.close();
            OrganizationState.reset(directory, fresh);
            state = opened(directory);
            clock.restart(state.latest());
            signIns.forget();
            planFaults();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Answers a request of the network: which tenant it is about it tells by itself.
     *
     * @param ahead how far the clock of whoever answers is ahead of the organization's
     */
    public <T> T transact(Request request, Duration ahead, Function<Call, T> answer) {
        lock.lock();
        try {
            return transact(request, SiteOfRequest.of(request, state.settings(), state.truth()), ahead, answer);
        } finally {
            lock.unlock();
        }
    }

    /** Answers a request at a site in one transaction: what was written is on the disk when this returns. */
    public <T> T transact(Request request, Site site, Function<Call, T> answer) {
        return transact(request, site, Duration.ZERO, answer);
    }

    private <T> T transact(Request request, Site site, Duration ahead, Function<Call, T> answer) {
        lock.lock();
        try {
            Instant now = clock.instant();
            requests++;
            Ids ids = new Ids(state.scenario() + "/" + state.writes() + "/" + requests);
            Call call = new Call(request, site.of(state.visibleAt(now)), state.begin(site),
                    now.plus(ahead), Instant.now(),
                    site.settings(state.settings()), ids);
            T result = answer.apply(call);
            state.commit(call.writes(), now);
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** Sets the clock forward; that outlasts the process. */
    public void advance(Duration by) {
        lock.lock();
        try {
            clock.advance(by);
            state.keepTime(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    /** The configured state in canonical form. */
    public Value dump() {
        lock.lock();
        try {
            return StateDump.of(state);
        } finally {
            lock.unlock();
        }
    }

    /** The organization's clock. */
    public SimulatedClock clock() {
        return clock;
    }

    /** The faults that are still to come. */
    public FaultPlan faults() {
        return faults;
    }

    /** The scenario that it began with. */
    public String scenario() {
        return state.scenario();
    }

    /** The scenario's settings. */
    public Value settings() {
        return state.settings();
    }

    /** The settings of a site. */
    public Value settings(Site site) {
        return site.settings(state.settings());
    }

    /** What a site looked like at any time. */
    public Timeline timeline(Site site) {
        return new Timeline() {
            @Override
            public View asOf(Instant time) {
                return site.of(state.asOf(time));
            }

            @Override
            public NavigableSet<Instant> writeTimes() {
                return new TreeSet<>(state.writeTimes());
            }
        };
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public SignInLog signIns(String tenantId, Instant now) {
        List<Site> sites = sitesOf(tenantId);
        Site first = sites.getFirst();
        Instant start = Instant.parse(state.told("start").text().orElseThrow());
        return signIns.log(tenantId, start, settings(first).at("/signIns"), now,
                () -> new ServersApplication(timeline(first), freeBusy(first), () -> settings(first)).asOf(start),
                state.writeTimes().last(), () -> servicePrincipalSignIns(sites, now));
    }

    private List<Site> sitesOf(String tenantId) {
        return Site.tenants(settings()).stream()
                .flatMap(tenant -> Site.organizations(settings()).stream().map(each -> new Site(tenant, each)))
                .filter(site -> settings(site).at("/tenantId").text().filter(tenantId::equals).isPresent()).toList();
    }

    /** The sign-ins that servers of all organizations make in a tenant up to a time, the newest first. */
    private List<Value.Members> servicePrincipalSignIns(List<Site> sites, Instant until) {
        return sites.stream()
                .flatMap(site -> new ServicePrincipalSignIns(timeline(site), freeBusy(site), () -> settings(site))
                        .until(until).stream())
                .sorted(ServicePrincipalSignIns.NEWEST_FIRST).limit(ServicePrincipalSignIns.MOST).toList();
    }

    /** What the servers of a site make of the overrides. */
    public OverridesOnServer overrides(Site site) {
        return new OverridesOnServer(timeline(site), () -> settings(site));
    }

    /** Whether lookups from a site's servers to its tenant work. */
    public FreeBusy freeBusy(Site site) {
        return new FreeBusy(timeline(site), overrides(site), () -> settings(site));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            state.close();
        } finally {
            lock.unlock();
        }
    }

    private void planFaults() {
        List<Fault> planned = state.settings().at("/faults").entries().map(Fault::of).toList();
        faults.set(planned);
    }
}
