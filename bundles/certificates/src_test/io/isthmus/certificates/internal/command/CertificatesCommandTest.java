package io.isthmus.certificates.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.Made;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

/** The list as it is typed: what it says, what its document holds, and how it ends. */
class CertificatesCommandTest {

    @TempDir
    Path folder;
    private final TypedCommand typed = new TypedCommand();

    private ExitCode run(Contoso contoso, String... flags) throws Exception {
        typed.flags = Set.of(flags);
        typed.snapshot = contoso.snapshot();
        return typed.run(new CertificatesCommand(), "certificates.json");
    }

    private String text() {
        return String.join("\n", typed.lines);
    }

    @Test
    void aCertificateThatIsMissingIsAFinding() throws Exception {
        ExitCode code = run(everythingRead(Records.holding("EX02")));

        assertEquals(ExitCode.FINDINGS, code, () -> typed.warnings + text());
        assertTrue(text().contains("missing at: EX02 (Contoso)"), text());
        assertEquals(Value.of("DIFFERS"), typed.document.at("/certificates/0/agreement"));
        assertEquals(Value.of(Contoso.CURRENT.text()), typed.document.at("/certificates/0/thumbprint"));
    }

    /** @param second what EX02 holds */
    private static Contoso everythingRead(ServerCertificates second) {
        return Contoso.setUp().with(Parts.SEND_CONNECTORS, List.of()).with(Parts.RECEIVE_CONNECTORS, List.of())
                .with(Parts.INBOUND_CONNECTORS, List.of()).with(Parts.OUTBOUND_CONNECTORS, List.of())
                .with(Parts.VIRTUAL_DIRECTORIES, List.of()).with(Parts.CERTIFICATES, List.of(Records.holding("EX01", Contoso.CURRENT), second,
                Records.holding("EX03", Contoso.CURRENT)));
    }

    @Test
    void whatCouldNotBeLookedAtIsNamedAndCounts() throws Exception {
        assertEquals(ExitCode.COULD_NOT_LOOK, run(Contoso.setUp().denied(Parts.APPLICATIONS)));
        assertTrue(typed.warnings.stream().anyMatch(one -> one.contains("entra.applications")), typed.warnings::toString);
    }

    @Test
    void whatServersMerelyHoldIsCountedAndListedOnDemand() throws Exception {
        CertificateDetails idle = Made.certificate().read();
        Certificate held = new Certificate(idle.thumbprint(), idle.subject().text(), idle.issuer().text(), Optional.empty(),
                idle.validity().notBefore(), idle.validity().notAfter(), List.of(), Set.of("None"), Optional.of("Valid"),
                true, Optional.of(idle.encoded().base64()));
        Contoso contoso = everythingRead(new ServerCertificates("EX02",
                Reading.read(List.of(held), Contoso.NOW, "Get-ExchangeCertificate")));

        run(contoso);
        assertFalse(text().contains(idle.thumbprint().text()), text());
        assertTrue(text().contains("One more certificate that"), text());
        assertTrue(typed.document.toString().contains(idle.thumbprint().text()), "the document has all of them");
        run(contoso, "all");
        assertTrue(text().contains(idle.thumbprint().text()), text());
    }

    @Test
    void theTimelineIsWrittenWhereItIsWantedAndAListHasNoFile() throws Exception {
        run(everythingRead(Records.holding("EX02")), "timeline");
        assertEquals(1, typed.bytes.size());
        assertTrue(new String(typed.bytes.get(0), StandardCharsets.UTF_8).startsWith("<?xml"));

        typed.folder = folder;
        typed.options.put("output", "lifetimes.svg");
        run(everythingRead(Records.holding("EX02")), "timeline", "json");
        assertTrue(Files.readString(folder.resolve("lifetimes.svg")).contains(Contoso.CURRENT.text()));
        assertEquals(1, typed.bytes.size(), "nothing stands beside the document");
        assertThrows(UsageException.class, () -> run(Contoso.setUp()));
    }
}
