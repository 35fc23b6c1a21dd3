package io.isthmus.access.internal.judge;

import java.util.List;

import io.isthmus.access.internal.network.NamedLocations;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Parts;

/** What the analyzer thinks of a policy, for tests of other packages. */
public final class Kinds {

    private Kinds() {
    }

    /** The names of the kinds of its verdicts. */
    public static List<String> of(Reads reads, Application application, ServicePrincipal principal,
            ConditionalAccessPolicy policy) {
        return new PolicyJudge(Subject.of(application, principal, reads),
                new NamedLocations(reads.read(Parts.NAMED_LOCATIONS)),
                new SeenAddresses(reads, application.appId())).judge(policy).stream()
                .map(verdict -> verdict.kind().name()).toList();
    }
}
