package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class RichCoexistenceCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new RichCoexistenceCheck(), contoso);
    }

    private static HybridConfiguration configuration(Optional<String> certificate, int instance, String... features) {
        return new HybridConfiguration(Set.of(features), List.of(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty(), certificate, instance);
    }

    @Test
    void freeBusyMailTipsOrPhotosAreRich() {
        for (String feature : List.of("FreeBusy", "Mailtips", "photos")) {
            assertEquals(Outcome.PASS, run(Contoso.setUp().with(Parts.HYBRID_CONFIGURATION,
                    configuration(Optional.empty(), 0, feature))).outcome());
        }
    }

    @Test
    void secureMailAloneNeedsNoApplication() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp().with(Parts.HYBRID_CONFIGURATION,
                Records.hybrid("SecureMail"))).outcome());
    }

    @Test
    void aTrustWithoutHybridConfigurationIsHalfDone() {
        assertEquals(Outcome.FAIL, run(Contoso.freshHybrid().absent(Parts.HYBRID_CONFIGURATION)).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.freshHybrid().absent(Parts.HYBRID_CONFIGURATION)
                .with(Parts.PARTNER_APPLICATIONS, List.of())).outcome());
    }

    @Test
    void aTrustThatWasNotReadIsNotTakenForNone() {
        Contoso contoso = Contoso.freshHybrid().absent(Parts.HYBRID_CONFIGURATION);
        assertEquals(Outcome.SKIPPED, run(contoso.denied(Parts.INTRA_ORGANIZATION_CONNECTORS)).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.freshHybrid().absent(Parts.HYBRID_CONFIGURATION)
                .denied(Parts.INTRA_ORGANIZATION_CONNECTORS).with(Parts.PARTNER_APPLICATIONS, List.of())).outcome());
    }

    @Test
    void whatTheWizardLeftOutIsTold() {
        assertTrue(run(Contoso.setUp().with(Parts.HYBRID_CONFIGURATION, configuration(Optional.empty(), 0, "FreeBusy",
                "SecureMail"))).only(Outcome.FAIL).message().contains("TLS certificate"));
        assertTrue(run(Contoso.setUp().with(Parts.HYBRID_CONFIGURATION, configuration(Optional.empty(), 7, "FreeBusy")))
                .only(Outcome.FAIL).message().contains("7"));
        assertEquals(Outcome.PASS, run(Contoso.setUp().with(Parts.HYBRID_CONFIGURATION,
                configuration(Optional.empty(), 1, "FreeBusy"))).outcome());
    }
}
