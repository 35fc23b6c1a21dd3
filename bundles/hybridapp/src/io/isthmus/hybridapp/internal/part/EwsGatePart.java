package io.isthmus.hybridapp.internal.part;

import java.util.Optional;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.EwsGate;
import io.isthmus.hybridapp.internal.step.OpenEwsGate;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;
import io.isthmus.sdk.snapshot.Parts;

/** The way through the EWS gate of Exchange Online; where the gate must be left as it is, the warnings say why. */
public final class EwsGatePart {

    private EwsGatePart() {
    }

    /**
     * Adds the step, where there is one.
     *
     * @return whether the gate stays shut for every application, whatever its list holds
     * @throws PlanRefusedException where switching it on would shut out everybody else
     */
    public static boolean open(Composition plan, DedicatedApplication application) throws PlanRefusedException {
        ExchangeOnlineOrganization online = plan.context().require(Parts.ONLINE_ORGANIZATION);
        Optional<EwsGate> gate = EwsGate.decide(online, application.present().map(Application::appId),
                plan.parameters(), plan.facts().ewsAccess(), plan.warnings());
        if (gate.isPresent()) {
            plan.add(OpenEwsGate.step(application.displayName(), application.ids(), online, gate.get(),
                    application.stillThere(plan), StillUnused.ews(plan, application.ids()),
                    plan.having(ApplicationIds.STEP)));
        }
        return EwsGate.staysShut(online, plan.parameters());
    }
}
