package io.isthmus.access.internal.plan;

import java.util.List;

import io.isthmus.access.internal.judge.Licence;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.port.Reads;

/** Whether the tenant may make and change policies for workload identities. */
final class Permitted {

    private Permitted() {
    }

    /**
     * What a person must know where that could not be looked at.
     *
     * @throws PlanRefusedException where the licence is missing: the service would refuse
     */
    static List<String> warnings(Reads reads) throws PlanRefusedException {
        return switch (Licence.of(reads)) {
            case YES -> List.of();
            case UNKNOWN -> List.of(Messages.LicenceUnread);
            case NO -> throw new PlanRefusedException(Messages.NoLicence, Messages.NoLicenceAdvice);
        };
    }
}
