package io.isthmus.engine.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.check.RemediationDescriptor;
import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.engine.fake.Registries;

class RemediationExtensionsTest {

    @Test
    void remediationsAreReadWithTheChecksThatTheyAreFor() throws Exception {
        Registries registries = new Registries();
        registries.extend("com.example", "remediations", "<remediation id=\"r\" title=\"R\" class=\"C\">"
                + "<finding check=\"one\"/><finding check=\"two\"/><part id=\"entra.tenant\"/></remediation>"
                + "<remediation id=\"none\" title=\"R\" class=\"C\"/>"
                + "<remediation id=\"unnamed\" title=\"R\" class=\"C\"><finding/></remediation>");
        RemediationExtensions remediations = new RemediationExtensions(registries.registry());
        assertEquals(List.of(new RemediationDescriptor("r", "com.example", "R", Set.of("one", "two"),
                Set.of("entra.tenant"))), remediations.all());
        assertEquals(List.of("none", "unnamed"),
                remediations.problems().stream().map(ContributionProblem::id).toList());
    }
}
