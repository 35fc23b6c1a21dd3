package io.isthmus.access.internal.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import io.isthmus.access.internal.judge.VerdictTable.Row;
import io.isthmus.access.internal.judge.Verdict.Kind;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

class WorkloadPoliciesTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new WorkloadPolicies().asCheck(), contoso);
    }

    static List<Row> rows() {
        return Stream.of(VerdictTable.presence(), VerdictTable.whom(), VerdictTable.acting(), VerdictTable.places(),
                VerdictTable.addresses()).flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theVerdictIsTheOneThatTheDocumentsSay(Row row) {
        Contoso contoso = row.contoso();
        Reads reads = new ScriptedPlanContext(contoso);
        List<ConditionalAccessPolicy> policies = reads.require(Parts.CONDITIONAL_ACCESS_POLICIES);
        List<Verdict> verdicts = WorkloadPolicies.verdicts(reads, Subject.of(reads.require(Parts.APPLICATIONS).get(0),
                Records.principal(true), reads), new SeenAddresses(reads, Contoso.APP), policies);

        assertEquals(row.kinds(), verdicts.stream().map(Verdict::kind).toList(), row.source());
        CheckRun run = run(contoso);
        assertEquals(row.outcome(), run.outcome(), row.source());
        assertEquals(verdicts.size(), run.findings().size());
    }

    @Test
    void atLeastFortyVerdictsWereWorkedOutAndEveryKindIsAmongThem() {
        assertTrue(rows().stream().map(Row::name).distinct().count() >= 40);
        Set<Kind> kinds = new TreeSet<>();
        rows().forEach(row -> kinds.addAll(row.kinds()));
        assertEquals(Set.of(Kind.values()), kinds);
        assertTrue(rows().stream().allMatch(row -> row.source().matches("https://learn\\.microsoft\\.com/\\S+ § .+")));
    }

    @Test
    void everyFindingIsASentenceWithAllThatItSpeaksOf() {
        for (Row row : rows()) {
            for (Finding finding : run(row.contoso()).findings()) {
                assertTrue(finding.message().length() > 20
                        && !finding.message().matches("(?s).*(\\{\\d|missing message).*"),
                        finding.message());
                assertTrue(Parts.byId().containsKey(finding.resource().part()), finding.toString());
                assertTrue(finding.outcome() != Outcome.FAIL || finding.remediation().isPresent()
                        || !finding.advice().isEmpty(), finding.toString());
            }
        }
    }

    @Test
    void aBlockedAddressStandsInTheFindingWithWhereItWasSeen() {
        Contoso offices = Tenant.with(Policies.policy("Offices").everywhereBut(Tenant.OFFICES));
        Finding blocked = run(Tenant.signingInFrom(offices, Tenant.SERVER, "198.51.100.7")).only(Outcome.FAIL);
        assertTrue(blocked.message().contains("198.51.100.7") && !blocked.message().contains(Tenant.SERVER),
                blocked.message());
        assertTrue(blocked.evidence().stream().anyMatch(seen -> seen.value().equals(Value.of("198.51.100.7"))
                && seen.origin().equals(Parts.APPLICATION_SIGN_INS.id())));
        assertEquals("id of Offices", blocked.resource().id());
    }

    @Test
    void aPlanIsOfferedWhereItWouldDoGoodAndIsLet() {
        assertEquals(Optional.of(Remediation.of("policy.create")), mend(Tenant.with()));
        Policies offices = Policies.policy("Offices").everywhereBut(Tenant.OFFICES).reporting();
        assertEquals(Optional.of(new Remediation("policy.enable", Map.of("policy", Value.of("id of Offices")))),
                mend(Tenant.with(offices)));
        assertEquals(Optional.empty(), mend(Tenant.signingInFrom(Tenant.with(offices), "198.51.100.7")),
                "it would block the servers");
        assertEquals(Optional.empty(), mend(Tenant.with(offices).with(Parts.SUBSCRIBED_SKUS, List.of())),
                "nothing can be changed without the licence");
        assertEquals(Optional.empty(), mend(Tenant.with().denied(Parts.SUBSCRIBED_SKUS)));
    }

    private static Optional<Remediation> mend(Contoso contoso) {
        return run(contoso).findings().stream().flatMap(finding -> finding.remediation().stream()).findFirst();
    }

    @Test
    void itAsksForWhatItDeclaresAndForNothingElse() throws Exception {
        Set<String> asked = new TreeSet<>();
        rows().forEach(row -> asked.addAll(run(row.contoso()).asked()));
        assertEquals(declared(), asked);
    }

    private static Set<String> declared() throws Exception {
        Set<String> declared = new TreeSet<>();
        NodeList parts = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("plugin.xml"))
                .getElementsByTagName("part");
        for (int i = 0; i < parts.getLength(); i++) {
            declared.add(((Element) parts.item(i)).getAttribute("id"));
        }
        return declared;
    }

    @Test
    void whereThereIsNoApplicationNothingIsJudged() {
        Contoso none = Tenant.with().with(Parts.APPLICATIONS, List.of()).with(Parts.SERVICE_PRINCIPALS, List.of());
        assertEquals(Outcome.NOT_APPLICABLE, run(none).outcome());
        assertEquals(Outcome.SKIPPED, run(none.denied(Parts.AUTH_SERVERS)).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run(Tenant.with().with(Parts.SERVICE_PRINCIPALS, List.of())).outcome());
        assertEquals(Outcome.SKIPPED, run(Contoso.unread()).outcome());
    }

    static List<Part<?>> parts() throws Exception {
        return declared().stream().<Part<?>>map(Parts.byId()::get).toList();
    }

    /**
     * What was not read may take a finding that fails or passes away, and makes none of either. That no policy is there
     * is seen all the same where the licences are not.
     */
    @ParameterizedTest
    @MethodSource("parts")
    void aPartThatCouldNotBeReadTakesVerdictsAwayAndMakesNone(Part<?> part) {
        Contoso offices = Tenant.with(Policies.policy("Offices").everywhereBut(Tenant.OFFICES));
        assertEquals(Outcome.PASS, run(offices).outcome());
        boolean needed = !Set.of(Parts.TENANT, Parts.ORGANIZATION, Parts.AUTH_SERVERS,
                Parts.DELETED_SERVICE_PRINCIPALS).contains(part);
        assertEquals(needed ? Outcome.SKIPPED : Outcome.PASS, run(offices.denied(part)).outcome());
        for (Row row : rows()) {
            Map<String, Finding> seen = judged(row.contoso());
            judged(row.contoso().denied(part)).forEach((told, finding) -> {
                assertTrue(seen.containsKey(told) || row.kinds().contains(Kind.ABSENT_WITHOUT_LICENCE),
                        () -> row + " without " + part.id() + ": " + told);
                assertTrue(finding.remediation().isEmpty()
                        || finding.remediation().equals(seen.get(told).remediation()), () -> row + " " + finding);
            });
        }
    }

    private static Map<String, Finding> judged(Contoso contoso) {
        return run(contoso).findings().stream()
                .filter(finding -> finding.outcome() == Outcome.PASS || finding.outcome() == Outcome.FAIL)
                .collect(Collectors.toMap(finding -> finding.outcome() + " " + finding.message(), finding -> finding));
    }
}
