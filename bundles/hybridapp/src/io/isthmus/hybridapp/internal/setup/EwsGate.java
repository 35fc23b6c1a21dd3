package io.isthmus.hybridapp.internal.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;

/**
 * What is done about Exchange Online's EWS gate. Its list of applications counts only while EwsEnabled is true, and then
 * shuts out everybody who is not on it.
 *
 * @param furtherApplications other applications to let in, as the admin named them
 * @param switchOn            whether EwsEnabled is set to true
 * @param settlesWithin       how long a change takes
 */
record EwsGate(List<AppId> furtherApplications, boolean switchOn, Duration settlesWithin) {

    /** Copies the list. */
    EwsGate {
        furtherApplications = List.copyOf(furtherApplications);
    }

    /**
     * Decides.
     *
     * @param warnings is told what a person must know
     * @return nothing where the gate must be left as it is
     * @throws PlanRefusedException where switching on would shut out everybody else
     */
    static Optional<EwsGate> decide(ExchangeOnlineOrganization online, Parameters parameters,
            Duration settlesWithin, List<String> warnings) throws PlanRefusedException {
        boolean open = online.ewsEnabled().orElse(false);
        boolean listed = !online.ewsAllowedAppIds().isEmpty();
        List<AppId> further = new ArrayList<>(parameters.ewsApplications());
        boolean switchOn = !open && parameters.enableEws();
        if (switchOn && !listed && further.isEmpty()) {
            throw new PlanRefusedException(Messages.EwsGate_Alone, Messages.EwsGate_AloneAdvice);
        }
        if (!switchOn && !listed) {
            warnings.add(open ? Messages.EwsGate_OpenToAll : shut(online));
            return Optional.empty();
        }
        if (!switchOn && !open) {
            warnings.add(shut(online));
        }
        return Optional.of(new EwsGate(further, switchOn, settlesWithin));
    }

    private static String shut(ExchangeOnlineOrganization online) {
        return NLS.bind(Messages.EwsGate_Shut,
                online.ewsEnabled().isPresent() ? Messages.EwsGate_False : Messages.EwsGate_NoValue);
    }
}
