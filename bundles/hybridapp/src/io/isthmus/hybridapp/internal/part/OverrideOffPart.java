package io.isthmus.hybridapp.internal.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.MadeHere;
import io.isthmus.hybridapp.internal.choice.OwnOverride;
import io.isthmus.hybridapp.internal.step.RefreshServer;
import io.isthmus.hybridapp.internal.step.SwitchOverrideOff;
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
 * The override switched off, and each server that goes by it refreshed until it does no longer. Only what this console
 * made is removed; what somebody else made is set off and stays. Overrides for some servers alone and those of the
 * flighting service are left alone, and so are the servers that go by them.
 */
public final class OverrideOffPart {

    private final Composition plan;
    private final OverrideFact feature;
    private final Set<String> elsewhere;

    private OverrideOffPart(Composition plan, OverrideFact feature, List<SettingOverride> elsewhere) {
        this.plan = plan;
        this.feature = feature;
        this.elsewhere = elsewhere.stream().map(SettingOverride::name).collect(Collectors.toSet());
    }

    /** Adds the steps, where the override is on or a server still goes by it. */
    public static void off(Composition plan, MadeHere madeHere) throws PlanRefusedException {
        OverrideFact feature = plan.facts().override();
        List<SettingOverride> elsewhere = OwnOverride.elsewhere(plan.context(), feature);
        elsewhere.forEach(override ->
                plan.warnings().add(NLS.bind(Messages.OverrideOffPart_Elsewhere, override.name())));
        new OverrideOffPart(plan, feature, elsewhere).add(madeHere);
    }

    private void add(MadeHere madeHere) throws PlanRefusedException {
        List<ExchangeServer> accepting = accepting(plan.context());
        int number = 1;
        for (SettingOverride override : OwnOverride.everywhere(plan.context(), feature)) {
            boolean ours = madeHere.made(override);
            if (!ours) {
                plan.warnings().add(NLS.bind(Messages.OverrideOffPart_NotOurs, override.name(),
                        override.modifiedBy().filter(by -> !by.isBlank())
                                .orElse(Messages.OverrideOffPart_Somebody)));
            }
            plan.add(SwitchOverrideOff.step(number, feature, override, ours, accepting));
            number++;
        }
        Set<String> switches = plan.steps().stream().map(Step::id).collect(Collectors.toUnmodifiableSet());
        for (ExchangeServer server : accepting) {
            plan.add(RefreshServer.off(feature, server, switches, plan.facts().propagation()));
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
                plan.warnings().add(NLS.bind(Messages.OverrideOffPart_StaysOn, server.name()));
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
        return status.accepted() && OverrideRules.concerns(status, feature)
                && OverrideRules.on(status.parameters(), feature);
    }
}
