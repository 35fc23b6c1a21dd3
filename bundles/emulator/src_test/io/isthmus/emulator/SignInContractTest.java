package io.isthmus.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.contract.GraphContract;
import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** What the emulated sign-in log takes and answers is what Microsoft's beta metadata allows. */
class SignInContractTest {

    private static final Path SHARED = Path.of(System.getProperty("isthmus.shared", "../../../shared"));
    private static final Path MODEL = SHARED.resolve("data/graph/beta-signin/Model-SignIn.json");
    /** The sovereign cloud whose metadata is there does not have these yet. */
    private static final Set<String> NOT_EVERYWHERE = Set.of("agent", "appliedEventListeners",
            "authenticationContextClassReferences", "autonomousSystemNumber", "azureResourceId", "clientCredentialType",
            "federatedCredentialId", "homeTenantName", "incomingTokenType", "isTenantRestricted", "privateLinkDetails",
            "resourceServicePrincipalId", "servicePrincipalCredentialKeyId", "servicePrincipalCredentialThumbprint",
            "sessionLifetimePolicies", "uniqueTokenIdentifier");

    private static Optional<GraphContract> contract;

    @TempDir
    private Path directory;

    @BeforeAll
    static void readMetadata() throws Exception {
        contract = GraphContract.loadBeta(SHARED);
    }

    @Test
    void signInsOfEveryKindAreWhatTheMetadataTells() throws Exception {
        assumeTrue(contract.isPresent(), "skipped: ../shared/data/graph/graph-beta-USSec.csdl is not there");
        try (Contoso contoso = Contoso.open("signins-5m", directory)) {
            contoso.demo().become("signins-5m", Contoso.object("signIns", Contoso.object("limit", false)));
            for (String filter : List.of("(t: t eq 'servicePrincipal')", "(t: t eq 'managedIdentity')",
                    "(t: t eq 'nonInteractiveUser')", "(t: t eq 'interactiveUser')",
                    "(t: t eq 'servicePrincipal') and conditionalAccessStatus eq 'failure'",
                    "(t: t eq 'servicePrincipal') and appId eq '6a1d8f3c-b972-4e05-8c4a-f03e5b7d9216'")) {
                String path = "/beta/auditLogs/signIns?$top=100&$filter=signInEventTypes/any" + filter;
                Value answered = contoso.get(path);
                assertTrue(answered.at("/value").entries().count() > 50, filter);
                contract.get().check("GET", path.replaceFirst(" and conditionalAccessStatus.*", ""), Value.none(),
                        Value.members().with("value", new Value.Array(answered.at("/value").entries()
                                .map(SignInContractTest::everywhere).toList())));
            }
        }
    }

    @Test
    void everyPropertyOfTheModelIsThereAndNoOther() throws Exception {
        assumeTrue(Files.exists(MODEL), "skipped: ../shared/data/graph/beta-signin is not there");
        Set<String> model = Codec.read(Files.readString(MODEL)).at("/fields").entries()
                .map(field -> field.at("/jsonName").text().orElseThrow()).collect(Collectors.toCollection(HashSet::new));
        model.add("id");
        try (Contoso contoso = Contoso.open("signins-5m", directory)) {
            Value signIn = contoso.get("/beta/auditLogs/signIns?$top=1&$filter=signInEventTypes/any(t: t eq"
                    + " 'servicePrincipal')").at("/value/0");
            Set<String> answered = new HashSet<>(((Value.Members) signIn).values().keySet());
            assertEquals(model, answered);
        }
    }

    private static Value everywhere(Value signIn) {
        Value.Members kept = Value.members();
        for (var member : ((Value.Members) signIn).values().entrySet()) {
            if (!NOT_EVERYWHERE.contains(member.getKey())) {
                kept = kept.with(member.getKey(), member.getValue());
            }
        }
        return kept;
    }
}
