package io.isthmus.engine.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.engine.extension.Requirement;
import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.signin.SignInSourceDescriptor;
import io.isthmus.sdk.Side;

class SignInSourceExtensionsTest {

    @Test
    void sourcesAreReadWithWhatTheyAskTheTenantFor() throws Exception {
        Registries registries = new Registries();
        registries.extend("com.example", "signInSources", "<source id=\"s\" title=\"S\" class=\"C\">"
                + "<requires side=\"ENTRA\" permission=\"AuditLog.Read.All\"/></source>"
                + "<source id=\"server\" title=\"S\" class=\"C\"><requires side=\"ON_PREMISES\"/></source>"
                + "<source id=\"untitled\" class=\"C\"/>");
        SignInSourceExtensions sources = new SignInSourceExtensions(registries.registry());
        assertEquals(List.of(new SignInSourceDescriptor("s", "com.example", "S",
                List.of(new Requirement(Side.ENTRA, Optional.of("AuditLog.Read.All"), Optional.empty())))),
                sources.all());
        assertEquals(List.of("server", "untitled"),
                sources.problems().stream().map(ContributionProblem::id).toList());
    }
}
