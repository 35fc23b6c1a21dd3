package io.isthmus.access.internal.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.isthmus.access.internal.network.Truth;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.model.SubscribedSku;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Parts;

/** Whether a tenant may make and change policies for workload identities. */
public final class Licence {

    private Licence() {
    }

    /** Whether the tenant has Workload Identities Premium, which policies for service principals need. */
    public static Truth of(Reads reads) {
        Optional<String> plans = reads.facts().setting(FactKeys.WORKLOAD_IDENTITIES_PLANS);
        Reading<List<SubscribedSku>> skus = reads.read(Parts.SUBSCRIBED_SKUS);
        if (plans.isEmpty() || !skus.known()) {
            return Truth.UNKNOWN;
        }
        List<String> wanted = Arrays.asList(plans.get().split(" "));
        return Truth.of(skus.value().orElse(List.of()).stream().filter(Licence::usable)
                .anyMatch(sku -> sku.servicePlans().stream().anyMatch(wanted::contains)));
    }

    /** A subscription that has ended goes on for a while as "Warning". */
    private static boolean usable(SubscribedSku sku) {
        return sku.capabilityStatus().equals("Enabled") || sku.capabilityStatus().equals("Warning");
    }
}
