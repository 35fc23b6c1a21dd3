package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
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

import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

/** What holds of every check that plugin.xml declares, and of all of them together. */
class AllChecksTest {

    private static final Path PLUGIN = Path.of("plugin.xml");

    /** A check as it is declared. */
    record Declared(String id, String title, Class<?> type, Set<String> parts, Set<String> required) {

        Check make() throws ReflectiveOperationException {
            return (Check) type.getConstructor().newInstance();
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static List<Declared> declared() throws Exception {
        NodeList checks = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(PLUGIN.toFile())
                .getElementsByTagName("check");
        List<Declared> all = new ArrayList<>();
        for (int i = 0; i < checks.getLength(); i++) {
            Element check = (Element) checks.item(i);
            Set<String> parts = new TreeSet<>();
            Set<String> required = new TreeSet<>();
            NodeList children = check.getElementsByTagName("part");
            for (int j = 0; j < children.getLength(); j++) {
                Element part = (Element) children.item(j);
                parts.add(part.getAttribute("id"));
                if (part.getAttribute("required").equals("true")) {
                    required.add(part.getAttribute("id"));
                }
            }
            all.add(new Declared(check.getAttribute("id"), check.getAttribute("title"),
                    Class.forName(check.getAttribute("class")), parts, required));
        }
        return all;
    }

    @Test
    void thereAreEighteen() throws Exception {
        assertEquals(18, declared().stream().map(Declared::id).distinct().count());
    }

    @Test
    void everyTitleHasItsText() throws Exception {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("plugin.properties"))) {
            texts.load(reader);
        }
        for (Declared check : declared()) {
            assertTrue(texts.containsKey(check.title().substring(1)), check.title());
        }
    }

    @ParameterizedTest
    @MethodSource("declared")
    void itAsksForNothingThatItDoesNotDeclareAndDeclaresNothingThatItNeverAsksFor(Declared declared)
            throws Exception {
        Set<String> asked = new TreeSet<>();
        for (Contoso contoso : scenarios()) {
            asked.addAll(CheckRun.of(declared.make(), contoso).asked());
            asked.addAll(CheckRun.ofTenant(declared.make(), contoso).asked());
        }
        assertEquals(declared.parts(), asked);
        assertTrue(Parts.byId().keySet().containsAll(declared.parts()));
    }

    private static List<Contoso> scenarios() {
        return List.of(Contoso.freshHybrid(), Contoso.setUp(), Contoso.unread(),
                Contoso.freshHybrid().absent(Parts.HYBRID_CONFIGURATION),
                Contoso.freshHybrid().with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of()),
                Contoso.freshHybrid().usingDAuth(),
                Contoso.freshHybrid().pending(SettlingKeys.OVERRIDE, "EX01", Duration.ofHours(1))
                        .with(Parts.SETTING_OVERRIDES, List.of(Records.configured("true"))),
                Contoso.setUp().with(Parts.APPLICATION_SIGN_INS, List.of()),
                Contoso.setUp().with(Parts.APPLICATION_SIGN_INS, List.of(new ServicePrincipalSignIn("1", Contoso.NOW,
                        Contoso.APP, "Exchange Online", "203.0.113.25", Optional.of(0), Optional.empty(),
                        Optional.empty(), Optional.of(Contoso.CURRENT)))),
                Contoso.setUp().with(Parts.SETTING_OVERRIDES,
                        List.of(Records.override("Graph", "SettingOverride", "RouteThroughMSGraph", "true"))));
    }

    @ParameterizedTest
    @MethodSource("declared")
    void whereNothingWasReadNothingIsSaid(Declared declared) throws Exception {
        CheckRun run = CheckRun.of(declared.make(), Contoso.unread());
        assertEquals(Outcome.SKIPPED, run.outcome());
        assertTrue(run.findings().stream().allMatch(finding -> finding.outcome() == Outcome.SKIPPED));
    }

    @ParameterizedTest
    @MethodSource("declared")
    void whereARequiredPartIsDeniedOrBrokenNothingPasses(Declared declared) throws Exception {
        for (String id : declared.required()) {
            Part<?> part = Parts.byId().get(id);
            for (Contoso contoso : List.of(Contoso.setUp().denied(part), Contoso.setUp().without(part))) {
                assertEquals(Outcome.SKIPPED, CheckRun.of(declared.make(), contoso).outcome(), id);
            }
            assertEquals(Outcome.ERROR, CheckRun.of(declared.make(), Contoso.setUp().broken(part)).outcome(), id);
        }
    }

    /** What was not read is neither a fault nor a proof of health: it only takes verdicts away. */
    @ParameterizedTest
    @MethodSource("declared")
    void aPartThatWasNotReadMakesNoVerdict(Declared declared) throws Exception {
        Set<String> proofs = Parts.PROOFS.stream().map(Part::id).collect(Collectors.toSet());
        for (String id : declared.parts()) {
            List<Contoso> seen = scenarios();
            List<Contoso> unseen = scenarios();
            for (int i = 0; i < seen.size(); i++) {
                CheckRun with = CheckRun.of(declared.make(), seen.get(i));
                CheckRun without = CheckRun.of(declared.make(), unseen.get(i).denied(Parts.byId().get(id)));
                Set<Resource> broken = with.findings(Outcome.FAIL).map(Finding::resource).collect(Collectors.toSet());
                assertTrue(without.findings(Outcome.FAIL).allMatch(finding -> broken.contains(finding.resource()))
                        || forItself(declared, id), id + " " + i + ": " + without.findings());
                assertFalse(with.outcome() == Outcome.FAIL && without.outcome() == Outcome.PASS && !proofs.contains(id),
                        id + " " + i + ": " + with.findings());
            }
        }
    }

    /** A build is too old or not, whether or not somebody could tell that the organization is hybrid. */
    private static boolean forItself(Declared declared, String part) {
        return declared.type() == ServerBuildsCheck.class && part.equals(Parts.HYBRID_CONFIGURATION.id());
    }

    @ParameterizedTest
    @MethodSource("declared")
    void noPlanIsOfferedThatWouldBeRefused(Declared declared) throws Exception {
        for (Contoso contoso : scenarios()) {
            CheckRun run = CheckRun.of(declared.make(), contoso.denied(Parts.HYBRID_CONFIGURATION));
            assertTrue(run.findings().stream().allMatch(finding -> finding.remediation().isEmpty()),
                    run.findings().toString());
        }
        CheckRun withoutOAuth = CheckRun.of(declared.make(),
                Contoso.freshHybrid().with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of()));
        assertTrue(withoutOAuth.findings().stream().allMatch(finding -> finding.remediation().isEmpty()),
                withoutOAuth.findings().toString());
    }

    @ParameterizedTest
    @MethodSource("declared")
    void everyFindingCanBeForwarded(Declared declared) throws Exception {
        for (Contoso contoso : scenarios()) {
            for (Finding finding : CheckRun.of(declared.make(), contoso).findings()) {
                assertTrue(finding.message().length() > 20, finding.message());
                assertFalse(finding.message().matches("(?s).*(\\{\\d|missing message).*"), finding.message());
                assertTrue(Parts.byId().containsKey(finding.resource().part()), finding.toString());
            }
        }
    }

    /** A tenant or a collection of which nobody knows whether it is hybrid may lack all of it rightly. */
    @Test
    void whatIsMissingIsNoFaultWhereNobodyKnowsWhetherItIsNeeded() throws Exception {
        Contoso contoso = Contoso.freshHybrid().without(Parts.HYBRID_CONFIGURATION)
                .with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of()).with(Parts.PARTNER_APPLICATIONS, List.of());
        assertEquals(List.of(), all(contoso).filter(AllChecksTest::mainJob).toList());
        assertTrue(all(contoso).filter(finding -> finding.outcome() == Outcome.SKIPPED
                && finding.message().contains("Whether the organization needs it")).count() >= 6);
    }

    @Test
    void underDAuthOnlyTheMissingOAuthIsAFault() throws Exception {
        assertEquals(List.of(), all(Contoso.freshHybrid().usingDAuth()).filter(AllChecksTest::mainJob).toList());
    }

    @Test
    void beforeTheMainJobItIsAskedFor() throws Exception {
        List<Finding> mended = all(Contoso.freshHybrid()).filter(AllChecksTest::mainJob).toList();
        assertTrue(mended.size() >= 4, mended.toString());
        assertTrue(mended.stream().allMatch(finding -> finding.outcome() == Outcome.FAIL));
    }

    @Test
    void rightAfterTheMainJobNothingOfItIsBrokenAndItsEffectsWait() throws Exception {
        Contoso contoso = settling();
        assertEquals(List.of(), all(contoso).filter(AllChecksTest::mainJob).toList());
        assertEquals(6, all(contoso).filter(finding -> finding.outcome() == Outcome.WAITING).count());
    }

    @Test
    void onceTheWaitIsOverTheMainJobPassesAndWithProofsItIsProven() throws Exception {
        Contoso contoso = settling().at(Contoso.NOW.plus(Duration.ofHours(25)));
        assertEquals(0, all(contoso).filter(finding -> mainJob(finding)
                || finding.outcome() == Outcome.WAITING || finding.basis() == Basis.PROVEN).count());
        contoso.with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX01", true, Contoso.APP),
                Records.call("EX02", true, Contoso.APP), Records.call("EX03", true, Contoso.APP)));
        assertEquals(5, all(contoso).filter(finding -> finding.outcome() == Outcome.PASS
                && finding.basis() == Basis.PROVEN).count());
    }

    /** Right after the main job: each of its changes takes its time. */
    private static Contoso settling() {
        return Contoso.setUp().pending(SettlingKeys.EWS_ENABLED, "Exchange Online", Duration.ofHours(24))
                .pending(SettlingKeys.OVERRIDE, "EX01", Duration.ofHours(1))
                .pending(SettlingKeys.OVERRIDE, "EX02", Duration.ofHours(1))
                .pending(SettlingKeys.OVERRIDE, "EX03", Duration.ofHours(1))
                .pending(SettlingKeys.AUTH_SERVER, "EvoSts", Duration.ofHours(1))
                .pending(SettlingKeys.RELATIONSHIPS, "On-premises to O365", Duration.ofHours(1));
    }

    /** What all checks say. */
    static Stream<Finding> all(Contoso contoso) throws Exception {
        List<Finding> findings = new ArrayList<>();
        for (Declared declared : declared()) {
            findings.addAll(CheckRun.of(declared.make(), contoso).findings());
        }
        return findings.stream();
    }

    private static boolean mainJob(Finding finding) {
        return finding.remediation().filter(Plans.SET_UP::equals).isPresent();
    }
}
