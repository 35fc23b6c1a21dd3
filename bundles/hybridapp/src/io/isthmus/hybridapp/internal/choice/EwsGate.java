package io.isthmus.hybridapp.internal.choice;

import java.time.Duration;
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
 * @param counts              whether the list counts once the step is done; else the application stands on it in vain
 * @param settlesWithin       how long a change takes
 */
public record EwsGate(List<AppId> furtherApplications, boolean switchOn, boolean counts, Duration settlesWithin) {

    /** Copies the list. */
    public EwsGate {
        furtherApplications = List.copyOf(furtherApplications);
    }

    /**
     * Decides.
     *
     * @param own      the id of the application that is let in, where it has one already; it never counts as another
     * @param warnings is told what a person must know
     * @return nothing where the gate must be left as it is
     * @throws PlanRefusedException where switching on would shut out everybody else
     */
    public static Optional<EwsGate> decide(ExchangeOnlineOrganization online, Optional<AppId> own,
            Parameters parameters, Duration settlesWithin, List<String> warnings) throws PlanRefusedException {
        boolean open = open(online);
        List<AppId> further = parameters.ewsApplications().stream().filter(id -> !own.equals(Optional.of(id))).toList();
        boolean switchOn = !open && parameters.enableEws();
        if (switchOn && further.isEmpty() && online.ewsAllowedAppIds().stream().allMatch(id -> names(own, id))) {
            throw new PlanRefusedException(Messages.EwsGate_Alone, Messages.EwsGate_AloneAdvice);
        }
        if (!switchOn && online.ewsAllowedAppIds().isEmpty()) {
            warnings.add(open ? Messages.EwsGate_OpenToAll : shut(online));
            return Optional.empty();
        }
        if (!switchOn && !open) {
            warnings.add(shut(online));
        }
        return Optional.of(new EwsGate(further, switchOn, open || switchOn, settlesWithin));
    }

    /** Whether the gate stays shut for every application, whatever the list holds. */
    public static boolean staysShut(ExchangeOnlineOrganization online, Parameters parameters) {
        return !open(online) && !parameters.enableEws();
    }

    private static boolean open(ExchangeOnlineOrganization online) {
        return online.ewsEnabled().orElse(false);
    }

    private static boolean names(Optional<AppId> own, String listed) {
        return own.filter(id -> id.text().equalsIgnoreCase(listed)).isPresent();
    }

    private static String shut(ExchangeOnlineOrganization online) {
        return NLS.bind(Messages.EwsGate_Shut, enabled(online));
    }

    /** What EwsEnabled is where it is not true, in words. */
    public static String enabled(ExchangeOnlineOrganization online) {
        return online.ewsEnabled().isPresent() ? Messages.EwsGate_False : Messages.EwsGate_NoValue;
    }
}
