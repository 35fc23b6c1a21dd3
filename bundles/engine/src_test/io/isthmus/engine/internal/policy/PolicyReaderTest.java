package io.isthmus.engine.internal.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.policy.Policy;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;

/** What a policy file locks and wants, and that one that cannot be followed locks everything. */
class PolicyReaderTest {

    private static final Connection CONTOSO = FakeSession.CONNECTION;
    private static final Connection DEMO = new Connection("demo", "Demo", ConnectionKind.DEMO, Map.of());
    private static final String SET_BY = "\"version\": 1, \"setBy\": \"IT security\"";

    @TempDir
    Path folder;

    private Policy policy(String content) throws IOException {
        Path file = PolicyReader.ofProfile(folder);
        Files.writeString(file, content);
        return new Policy(PolicyReader.read(List.of(file)), false);
    }

    @Test
    void withoutAFileNothingIsLocked() {
        Policy none = new Policy(PolicyReader.read(List.of(PolicyReader.ofProfile(folder))), false);

        assertEquals(Policy.none(), none);
        assertEquals(Optional.empty(), none.locked(CONTOSO));
        assertEquals(Optional.empty(), none.approval(FakePlans.chain(), CONTOSO));
    }

    @Test
    void aLockTellsWhoSetItAndWhere() throws IOException {
        String reason = policy("{" + SET_BY + ", \"readOnly\": true}").locked(CONTOSO).orElseThrow();

        assertTrue(reason.contains("IT security"), reason);
        assertTrue(reason.contains(PolicyReader.ofProfile(folder).toString()), reason);
    }

    @Test
    void aLockOfOneOrganizationLeavesTheOthers() throws IOException {
        Policy policy = policy("{" + SET_BY + ", \"readOnly\": [\"Contoso\"]}");

        assertTrue(policy.locked(CONTOSO).isPresent());
        assertEquals(Optional.empty(), policy.locked(new Connection("other", "Fabrikam", ConnectionKind.TENANT, Map.of())));
    }

    /** A plan keeps the title that its connection had when it was made. */
    @Test
    void aRuleBindsAnOrganizationByEachNameThatItHas() throws IOException {
        Connection renamed = new Connection(CONTOSO.id(), "Contoso North", ConnectionKind.TENANT, Map.of());

        for (String name : List.of("Contoso North", CONTOSO.id(), FakePlans.chain().organization())) {
            Policy policy = policy("{" + SET_BY + ", \"approval\": [{\"organizations\": [\"" + name + "\"]}]}");
            assertTrue(policy.approval(FakePlans.chain(), renamed).isPresent(), name);
        }
        assertEquals(Optional.empty(), policy("{" + SET_BY + ", \"approval\": [{\"organizations\": [\"Fabrikam\"]}]}")
                .approval(FakePlans.chain(), renamed));
    }

    @Test
    void aDemoOrganizationIsBoundWhereTheFileSaysSo() throws IOException {
        assertEquals(Optional.empty(), policy("{" + SET_BY + ", \"readOnly\": true}").locked(DEMO));
        assertTrue(policy("{" + SET_BY + ", \"readOnly\": true, \"demo\": true}").locked(DEMO).isPresent());
    }

    @Test
    void theKeysOfSignersArePinnedByEachFileThatNamesSome() throws IOException {
        assertEquals(List.of("a", "b"), policy("{" + SET_BY + ", \"trustedSigners\": [\"b\", \"a\"]}").trustedSigners());
        assertEquals(List.of(), policy("{" + SET_BY + ", \"trustedSigners\": [1]}").trustedSigners());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "{}", "{\"version\": 1}", "{\"version\": 2, \"setBy\": \"x\"}",
            "{\"version\": 1, \"setBy\": \"x\", \"readonly\": true}", "{\"version\": 1, \"setBy\": \"x\", \"readOnly\": \"yes\"}",
            "{\"version\": 1, \"setBy\": \"x\", \"approval\": [{\"kind\": [\"a\"]}]}",
            "{\"version\": 1, \"setBy\": \"x\", \"approval\": [{\"validHours\": 0}]}",
            "{\"version\": 1, \"setBy\": \"x\", \"demo\": 1}",
            "{\"version\": 1, \"setBy\": \"x\", \"trustedSigners\": \"a\"}"})
    void aFileThatCannotBeFollowedLocksEverything(String content) throws IOException {
        Policy policy = policy(content);

        assertTrue(policy.locked(CONTOSO).orElseThrow().contains("cannot be followed"));
        assertTrue(policy.locked(DEMO).isPresent());
    }

    @Test
    void aFolderInItsPlaceLocksToo() throws IOException {
        Files.createDirectory(PolicyReader.ofProfile(folder));

        assertTrue(new Policy(PolicyReader.read(List.of(PolicyReader.ofProfile(folder))), false).locked(CONTOSO).isPresent());
    }

    @Test
    void theUsersOwnLockIsALockAndLiftsNone() throws IOException {
        Policy locked = policy("{" + SET_BY + ", \"readOnly\": true}");

        assertTrue(new Policy(List.of(), true).locked(DEMO).orElseThrow().contains("preferences"));
        assertTrue(new Policy(locked.files(), false).locked(CONTOSO).isPresent());
    }

    @Test
    void theStrictestRuleThatMeansAPlanCounts() throws IOException {
        Policy policy = policy("{" + SET_BY + ", \"approval\": [{\"kinds\": [\"fake\"], \"validHours\": 48},"
                + " {\"kinds\": [\"fake\"], \"validHours\": 8}, {\"kinds\": [\"another\"], \"validHours\": 1},"
                + " {\"irreversible\": true, \"validHours\": 2}, {\"organizations\": [\"Fabrikam\"], \"validHours\": 3}]}");
        Step step = FakePlans.application();
        Plan irreversible = FakePlans.plan(new Step(step.id(), step.side(), step.title(), step.after(), step.change(),
                step.outputs(), step.differences(), new Reversibility.Irreversible("a test"), Optional.empty(),
                step.settling()));

        assertEquals(Duration.ofHours(8), policy.approval(FakePlans.chain(), CONTOSO).orElseThrow().valid());
        assertEquals(Duration.ofHours(2), policy.approval(irreversible, CONTOSO).orElseThrow().valid());
    }

    @Test
    void theFileOfAComputerStandsWhereAdministratorsWrite() {
        assertEquals(List.of(Path.of("/etc/isthmus/policy.json")), PolicyReader.ofComputer("Linux", Map.of()));
        assertEquals(List.of(Path.of("P", "Isthmus", "policy.json"), Path.of("C:\\Program Files", "Isthmus", "policy.json")),
                PolicyReader.ofComputer("Windows 11", Map.of("ProgramFiles", "P")), "whoever starts it cannot lead it elsewhere");
        assertTrue(PolicyReader.ofComputer("Mac OS X", Map.of()).getFirst().startsWith("/Library"));
    }
}
