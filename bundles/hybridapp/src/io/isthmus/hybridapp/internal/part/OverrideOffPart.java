package io.isthmus.hybridapp.internal.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.MadeHere;
import io.isthmus.hybridapp.internal.choice.OtherTenants;
import io.isthmus.hybridapp.internal.choice.OwnOverride;
import io.isthmus.hybridapp.internal.step.RefreshServer;
import io.isthmus.hybridapp.internal.step.SwitchOverrideOff;
import io.isthmus.hybridapp.internal.step.SwitchedFeature;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * The override of a feature switched off, and each server that goes by it refreshed until it does no longer. Overrides
 * for some servers alone, of a name that somebody else gave, and of the flighting service are left alone, and so are the
 * servers that go by them.
 */
public final class OverrideOffPart {

    private final Composition plan;
    private final SwitchedFeature switched;
    private final Set<String> elsewhere;

    private OverrideOffPart(Composition plan, SwitchedFeature switched, Set<String> elsewhere) {
        this.plan = plan;
        this.switched = switched;
        this.elsewhere = elsewhere;
    }

    /**
     * Adds the steps that remove what this console made, and set off what somebody else made, where the override is on
     * or a server still goes by it.
     */
    public static void off(Composition plan, SwitchedFeature switched, MadeHere madeHere)
            throws PlanRefusedException {
        off(plan, switched, override -> removed(plan, override, madeHere), List.of());
    }

    /**
     * Adds the steps that set it off, whoever made the one of the well-known name, and leave it there.
     *
     * @param required what must be true before
     */
    public static void setOff(Composition plan, SwitchedFeature switched, List<Expectation> required)
            throws PlanRefusedException {
        off(plan, switched, override -> false, required);
    }

    private static void off(Composition plan, SwitchedFeature switched, Predicate<SettingOverride> removed,
            List<Expectation> required) throws PlanRefusedException {
        tellOfOtherTenants(plan);
        List<SettingOverride> elsewhere =
                OwnOverride.elsewhere(plan.context(), switched.override(), switched.minVersion());
        elsewhere.forEach(override ->
                plan.warnings().add(NLS.bind(Messages.OverrideOffPart_Elsewhere, override.name())));
        List<SettingOverride> foreign =
                OwnOverride.foreign(plan.context(), switched.override(), switched.minVersion());
        foreign.forEach(override -> plan.warnings().add(NLS.bind(Messages.OverrideOffPart_Foreign, override.name(),
                OwnOverride.changedBy(override))));
        new OverrideOffPart(plan, switched, Stream.concat(elsewhere.stream(), foreign.stream())
                .map(SettingOverride::name).collect(Collectors.toUnmodifiableSet())).add(removed, required);
    }

    /** An override counts for the servers, whichever tenant they call. */
    private static void tellOfOtherTenants(Composition plan) {
        List<String> others = OtherTenants.inUse(plan.context());
        boolean read = plan.context().read(Parts.AUTH_SERVERS).value().isPresent();
        String warning = read ? NLS.bind(Messages.OverrideOffPart_OtherTenants, String.join(", ", others))
                : Messages.OverrideOffPart_OtherTenantsUnread;
        if ((!read || !others.isEmpty()) && !plan.warnings().contains(warning)) {
            plan.warnings().add(warning);
        }
    }

    private static boolean removed(Composition plan, SettingOverride override, MadeHere madeHere) {
        boolean ours = madeHere.made(override);
        if (!ours) {
            plan.warnings().add(NLS.bind(Messages.OverrideOffPart_NotOurs, override.name(),
                    OwnOverride.changedBy(override)));
        }
        return ours;
    }

    private void add(Predicate<SettingOverride> removed, List<Expectation> required) throws PlanRefusedException {
        List<ExchangeServer> accepting = accepting(plan.context());
        int number = 1;
        for (SettingOverride override
                : OwnOverride.everywhere(plan.context(), switched.override(), switched.minVersion())) {
            plan.add(SwitchOverrideOff.step(number, switched, override, removed.test(override), accepting, required));
            number++;
        }
        Set<String> switches = plan.steps().stream().map(Step::id).collect(Collectors.toUnmodifiableSet());
        for (ExchangeServer server : accepting) {
            plan.add(RefreshServer.off(switched, server, switches, plan.facts().propagation()));
        }
    }

    /** Servers that go by the override; of those that could not be asked, or that another one keeps on, is told. */
    private List<ExchangeServer> accepting(PlanContext context) {
        List<ServerOverrides> told = context.require(Parts.SERVER_OVERRIDES);
        List<ExchangeServer> accepting = new ArrayList<>();
        for (ExchangeServer server : ServerRules.signing(context.require(Parts.SERVERS))) {
            Optional<List<OverrideStatus>> overrides = told.stream()
                    .filter(one -> one.server().equalsIgnoreCase(server.name())).findFirst()
                    .flatMap(one -> one.overrides().value());
            if (overrides.isEmpty()) {
                plan.warnings().add(NLS.bind(Messages.OverrideOffPart_NotRead, server.name()));
            } else if (overrides.get().stream().anyMatch(this::keepsOn)) {
                plan.warnings().add(NLS.bind(Messages.OverrideOffPart_StaysOn, server.name(),
                        switched.override().section()));
            } else if (overrides.get().stream().anyMatch(this::on)) {
                accepting.add(server);
            }
        }
        return accepting;
    }

    private boolean keepsOn(OverrideStatus status) {
        return on(status) && elsewhere.contains(status.name());
    }

    private boolean on(OverrideStatus status) {
        OverrideFact feature = switched.override();
        return status.accepted() && OverrideRules.concerns(status, feature)
                && OverrideRules.on(status.parameters(), feature);
    }
}
