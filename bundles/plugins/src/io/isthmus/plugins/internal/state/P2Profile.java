package io.isthmus.plugins.internal.state;

import java.net.URI;
import java.util.Collection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.Folders;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;

/**
 * What p2 knows of the plug-ins of a profile: it plans whether they fit together, and remembers where they came from.
 */
final class P2Profile {

    private static final String ID = "io.isthmus.plugins";
    private static final String SITE = "io.isthmus.plugins.site";
    private static final Pattern STATE = Pattern.compile("(\\d+)\\.profile(\\.gz)?");

    private final IProvisioningAgent agent;
    private final Supplier<IInstallableUnit> platform;

    /**
     * A plug-in to be there.
     *
     * @param unit    of the plug-in
     * @param bundles the units of its bundles
     * @param site    where it comes from; empty where that is not known
     */
    record Wanted(IInstallableUnit unit, List<IInstallableUnit> bundles, Optional<URI> site) {
    }

    P2Profile(IProvisioningAgent agent, Supplier<IInstallableUnit> platform) {
        this.agent = agent;
        this.platform = platform;
    }

    /** Deletes all states but these before p2 reads them: the last may be half written. */
    static void keep(Path folder, Set<String> recorded) {
        Path states = folder.resolve("org.eclipse.equinox.p2.engine/profileRegistry").resolve(ID + ".profile");
        Folders.sweep(states, name -> {
            Matcher state = STATE.matcher(name);
            return !state.matches() || recorded.contains(state.group(1));
        });
    }

    /** The state that p2 has, as it is recorded. */
    String state() {
        return Long.toString(profile().getTimestamp());
    }

    /** Whether p2 knows such a state and it is the newest. */
    boolean has(String recorded) {
        IProfile profile = registry().getProfile(ID);
        return profile != null && Long.toString(profile.getTimestamp()).equals(recorded);
    }

    /** Where a plug-in came from. */
    Optional<URI> site(String id) {
        return unit(Units.pluginUnit(id)).map(unit -> profile().getInstallableUnitProperty(unit, SITE)).map(URI::create);
    }

    /** Begins anew, without any plug-in. */
    void forget() {
        registry().removeProfile(ID);
    }

    /** Forgets all earlier states. */
    void forgetEarlier() throws ProvisionException {
        long current = profile().getTimestamp();
        for (long timestamp : registry().listProfileTimestamps(ID)) {
            if (timestamp != current) {
                registry().removeProfile(ID, timestamp);
            }
        }
    }

    /**
     * Plans and records that plug-ins are there, in the place of other versions of them.
     *
     * @throws RefusedException where one needs what it is not given
     */
    void put(List<Wanted> wanted) throws RefusedException {
        IProfileChangeRequest request = planner().createChangeRequest(profile());
        replace(request, profile().query(QueryUtil.createIUQuery(Units.PLATFORM), null).toUnmodifiableSet(),
                List.of(platform.get()));
        for (Wanted one : wanted) {
            replace(request, units(one.unit().getId()), Stream.concat(Stream.of(one.unit()),
                    one.bundles().stream()).toList());
            one.site().ifPresent(site ->
                    request.setInstallableUnitProfileProperty(one.unit(), SITE, site.toString()));
        }
        perform(request);
    }

    private static void replace(IProfileChangeRequest request, Collection<IInstallableUnit> before,
            List<IInstallableUnit> after) {
        request.removeAll(before.stream().filter(old -> !after.contains(old)).toList());
        request.addAll(after);
    }

    /** Plans and records that a plug-in is not there. */
    void remove(String id) throws RefusedException {
        IProfileChangeRequest request = planner().createChangeRequest(profile());
        request.removeAll(units(Units.pluginUnit(id)));
        perform(request);
    }

    private void perform(IProfileChangeRequest request) throws RefusedException {
        ProvisioningContext context = new ProvisioningContext(agent);
        context.setMetadataRepositories();
        context.setArtifactRepositories();
        IProvisioningPlan plan = planner().getProvisioningPlan(request, context, new NullProgressMonitor());
        if (plan.getStatus().getSeverity() == IStatus.ERROR) {
            throw new RefusedException(Refusal.MISSING_REQUIREMENT, NLS.bind(Messages.NoPlan,
                    plan.getStatus().getMessage()), Messages.NeedsAdvice);
        }
        IStatus done = agent.getService(IEngine.class).perform(plan, PhaseSetFactory.createPhaseSetIncluding(
                new String[] {PhaseSetFactory.PHASE_UNINSTALL, PhaseSetFactory.PHASE_PROPERTY,
                        PhaseSetFactory.PHASE_INSTALL}), new NullProgressMonitor());
        if (!done.isOK()) {
            throw new IllegalStateException(done.getMessage(), done.getException());
        }
    }

    private Optional<IInstallableUnit> unit(String unit) {
        return profile().query(QueryUtil.createIUQuery(unit), null).toUnmodifiableSet().stream().findFirst();
    }

    /** The unit of a plug-in that is there, and those of the bundles that it is made of. */
    private List<IInstallableUnit> units(String plugin) {
        Collection<IInstallableUnit> all = profile().query(QueryUtil.createIUAnyQuery(), null).toUnmodifiableSet();
        return unit(plugin).stream().flatMap(unit -> Stream.concat(Stream.of(unit),
                all.stream().filter(other -> unit.getRequirements().stream().anyMatch(other::satisfies)))).toList();
    }

    private IProfile profile() {
        IProfile profile = registry().getProfile(ID);
        try {
            return profile == null ? registry().addProfile(ID, Map.of()) : profile;
        } catch (ProvisionException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private IProfileRegistry registry() {
        return agent.getService(IProfileRegistry.class);
    }

    private IPlanner planner() {
        return agent.getService(IPlanner.class);
    }
}
