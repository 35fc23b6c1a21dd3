package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;

/**
 * The certificate of mail renewed in organizations that nobody thought of: on one server, with the others left out. What
 * was imported stays; all else comes back.
 */
class GeneratedRenewalTest {

    private static final String RENEWED = "generated, mail certificate renewed";
    private static final String SERVER = "EX01";
    private static final int USUAL = 2;

    @TempDir
    Path folder;

    /** Those that have a hybrid configuration, which tells what mail goes by. */
    static Stream<Long> renewed() throws IOException {
        return Sample.of(RENEWED, LongStream.range(0, GeneratedOrganizationTest.ORGANIZATIONS).boxed()
                .filter(seed -> !GeneratedOrganization.of(seed).chosen().get("hybrid configuration").equals("gone"))
                .toList(), USUAL).stream();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("renewed")
    void allButTheCertificateItselfComesBack(long seed) throws Exception {
        GeneratedOrganization organization = GeneratedOrganization.of(seed);
        organization.begin(folder);
        try (ServedContoso contoso = ServedContoso.serve(folder, organization.scenario())) {
            MainJob job = new MainJob(folder, organization.scenario(), contoso.emulator());
            assertApplied(job.apply(job.plan("tls.renew", Map.of("server", Value.of(SERVER)))), organization);
            renew(contoso, job, organization);
        }
        Sample.finished(RENEWED, seed);
    }

    private void renew(ServedContoso contoso, MainJob job, GeneratedOrganization organization) throws Exception {
        Value before = contoso.dump();
        Plan plan = job.plan("tls.renew", Map.of("certificate", Value.of(Authorities.answer(job, folder).toString()),
                "exclude", Value.of(others(before))));
        assertApplied(job.applyForGood(plan), organization);
        contoso.forgetRequests();
        assertApplied(job.applyForGood(plan), organization);
        assertEquals(List.of(), contoso.writes(), () -> "changes something twice in " + organization);
        job.undo(plan.id());
        assertEquals(List.of(), DumpDifference.between(before, contoso.dump(), before).stream()
                .filter(line -> !line.contains("/ExchangeCertificate/")).toList(),
                () -> "more than the certificate stays in " + organization);
    }

    private static String others(Value dump) {
        return ((Value.Members) dump.at("/state/onPremises/ExchangeServer")).values().entrySet().stream()
                .filter(one -> one.getValue().at("/IsMailboxServer").bool().orElse(false) && !one.getKey().equals(SERVER))
                .map(one -> one.getKey() + ": renewed later").collect(Collectors.joining("; "));
    }

    private static void assertApplied(ChangeResult result, GeneratedOrganization organization) {
        assertEquals(PlanState.Phase.APPLIED, result.state().phase(), () -> result.sentence() + " " + result.state().steps()
                + " in " + organization);
    }
}
