package io.isthmus.exchange.internal.onpremises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.datapack.DataPacks;
import io.isthmus.emulator.Emulator;
import io.isthmus.http.Transports;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.VirtualDirectory;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** The on-premises side of the demo organization, over its port, as the console reads and changes it. */
@Timeout(120)
class OnPremisesSourceTest {

    @TempDir
    private Path folder;

    private final Emulator emulator = new Emulator();
    private final Transports transports = new Transports();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void everyPartIsRead() throws Exception {
        Source contoso = contoso("fresh-hybrid", Access.READ);

        for (Part<?> part : contoso.parts()) {
            Reading<?> reading = read(contoso, part);
            assertTrue(reading.known() || Parts.PROOFS.contains(part), () -> part.id() + ": " + reading);
        }
    }

    @Test
    void eachMailboxServerIsAskedInItsOwnShell() throws Exception {
        Reading<List<OAuthConnectivity>> proof = read(contoso("fresh-hybrid", Access.READ), Parts.OAUTH_TO_CLOUD);
        List<OAuthConnectivity> calls = proof.value().orElseThrow();

        assertEquals(ReadState.READ, proof.state(), proof::toString);
        assertEquals(List.of("EX01", "EX02", "EX03"), calls.stream().map(call -> call.server().orElseThrow()).toList());
        for (OAuthConnectivity call : calls) {
            assertFalse(call.success(), call::toString);
            assertEquals(Optional.of(AppId.EXCHANGE_ONLINE), call.applicationId());
        }
    }

    @Test
    void theOrganizationIsNamedByItsForest() throws Exception {
        Source contoso = contoso("fresh-hybrid", Access.READ);

        assertEquals("ad.contoso.com", contoso.scope().key());
        assertTrue(read(contoso, Parts.ORGANIZATION).value().orElseThrow().id().isPresent());
        assertTrue(contoso.signedInAs().isPresent());
    }

    @Test
    void eachServerTellsItsRealBuildAndTheEdgeIsNotAsked() throws Exception {
        List<ExchangeServer> servers = read(contoso("fresh-hybrid", Access.READ), Parts.SERVERS).value().orElseThrow();

        assertEquals(Optional.of(ExchangeBuild.of("15.2.2562.53")), build(servers, "EX01"));
        assertEquals(ExchangeBuild.of("15.2.2562.17"), server(servers, "EX01").adminDisplayVersion());
        assertEquals(Optional.of(ExchangeBuild.of("15.2.1748.53")), build(servers, "EX03"));
        assertTrue(server(servers, "EDGE01").edge());
        assertEquals(ReadState.NOT_ASKED, server(servers, "EDGE01").installedBuild().state());
    }

    @Test
    void certificatesAndOverridesAreReadServerByServer() throws Exception {
        Source contoso = contoso("fresh-hybrid", Access.READ);
        List<ServerCertificates> certificates = read(contoso, Parts.CERTIFICATES).value().orElseThrow();
        var current = read(contoso, Parts.AUTH_CONFIGURATION).value().orElseThrow().current().orElseThrow();

        assertEquals(Set.of("EX01", "EX02", "EX03"), Set.copyOf(certificates.stream().map(ServerCertificates::server)
                .toList()));
        for (ServerCertificates server : certificates) {
            Certificate auth = server.certificates().value().orElseThrow().stream()
                    .filter(certificate -> certificate.thumbprint().equals(current)).findFirst().orElseThrow();
            assertEquals("CN=Microsoft Exchange Server Auth Certificate", auth.subject());
        }
        List<ServerOverrides> overrides = read(contoso, Parts.SERVER_OVERRIDES).value().orElseThrow();
        assertEquals(3, overrides.size());
        assertFalse(overrides.getFirst().overrides().value().orElseThrow().isEmpty());
    }

    @Test
    void whatTheDataSheetSaysComesThrough() throws Exception {
        Source contoso = contoso("fresh-hybrid", Access.READ);
        List<AuthServer> authServers = read(contoso, Parts.AUTH_SERVERS).value().orElseThrow();
        List<OrganizationRelationship> relationships =
                read(contoso, Parts.ORGANIZATION_RELATIONSHIPS).value().orElseThrow();
        List<VirtualDirectory> directories = read(contoso, Parts.VIRTUAL_DIRECTORIES).value().orElseThrow();

        assertTrue(authServers.stream().anyMatch(server -> server.type().equals("AzureAD")
                && server.name().startsWith("EvoSts - ") && server.applicationIdentifier().isEmpty()));
        assertTrue(relationships.stream().anyMatch(one -> one.name().equals("Fabrikam")
                && one.domainNames().equals(List.of("fabrikam.com")) && one.targetSharingEpr().isEmpty()));
        assertTrue(directories.stream().anyMatch(one -> one.server().equals("EX01")
                && one.internalAuthenticationMethods().contains("OAuth")));
        assertTrue(read(contoso, Parts.HYBRID_CONFIGURATION).value().orElseThrow().richCoexistence());
    }

    @Test
    void aChangeIsSeenByTheNextReading() throws Exception {
        Source contoso = contoso("fresh-hybrid", Access.WRITE);
        String name = read(contoso, Parts.AUTH_SERVERS).value().orElseThrow().stream()
                .filter(server -> server.type().equals("AzureAD")).findFirst().orElseThrow().name();
        String id = "0e3b6d7a-1111-4222-8333-444455556666";
        contoso.send(CmdletRequest.onPremises("Set-AuthServer").with("Identity", name)
                .with("ApplicationIdentifier", id).with("DomainName", Value.list(Value.of("contoso.com"),
                        Value.of("contoso.mail.onmicrosoft.com"))), usual());

        AuthServer after = read(contoso, Parts.AUTH_SERVERS).value().orElseThrow().stream()
                .filter(server -> server.name().equals(name)).findFirst().orElseThrow();
        assertEquals(Optional.of(id), after.applicationIdentifier());
        assertEquals(List.of("contoso.com", "contoso.mail.onmicrosoft.com"), after.domainNames());
    }

    @Test
    void theOverridesOfAServerAreInTheAnswerAsTheContractSays() throws Exception {
        Answer answer = contoso("fresh-hybrid", Access.READ).send(CmdletRequest.onPremises("Get-ExchangeDiagnosticInfo")
                .with("Process", "Microsoft.Exchange.Directory.TopologyService")
                .with("Component", "VariantConfiguration").with("Argument", "Overrides")
                .with("Server", "ex01.ad.contoso.com"), usual());

        assertTrue(answer.body().at("/0/Overrides/0/Name").text().isPresent(), () -> answer.body().toString());
        assertTrue(answer.body().at("/0/Overrides/0/Status").text().isPresent());
    }

    @Test
    void anUnknownCmdletIsRefusedAsTheShellRefusesIt() throws Exception {
        Source contoso = contoso("fresh-hybrid", Access.READ);
        Failure failure = assertThrows(SourceException.class,
                () -> contoso.send(CmdletRequest.onPremises("Get-NothingOfTheKind"), usual())).failure();

        assertEquals(Failure.Kind.DENIED, failure.kind());
        assertTrue(failure.message().contains("Get-NothingOfTheKind"), failure::message);
    }

    @Test
    void aConnectionForReadingChangesNothing() throws Exception {
        Source contoso = contoso("fresh-hybrid", Access.READ);
        Failure failure = assertThrows(SourceException.class, () -> contoso.send(CmdletRequest
                .onPremises("Remove-SettingOverride").with("Identity", "x"), usual())).failure();

        assertEquals(Failure.Kind.REFUSED, failure.kind());
        assertFalse(failure.outcomeUnknown());
    }

    @Test
    void anExpiredAuthCertificateKeepsTheShellFromStartingAndSaysSo() {
        Failure failure = assertThrows(SourceException.class,
                () -> contoso("expired-certificate", Access.READ)).failure();

        assertTrue(failure.message().contains("Auth Certificate expired"), failure::message);
        assertTrue(failure.advice().contains("collect-script"), failure::advice);
    }

    @Test
    void aTenantsConnectionNeverAsksTheDemo() throws Exception {
        OnPremisesSourceFactory factory = new OnPremisesSourceFactory(DataPacks.builtIn(), transports, Map.of());
        factory.bindDemos(emulator);
        Connection tenant = new Connection("contoso", "Contoso", ConnectionKind.TENANT,
                Map.of(Connection.SERVER, "ex01.ad.contoso.com"));

        Failure failure = assertThrows(SourceException.class,
                () -> factory.open(tenant, Access.READ, PersonPort.none(), usual())).failure();
        assertTrue(failure.message().contains("Windows PowerShell"), failure::message);
    }

    @Test
    void aNameThatIsNoServersIsRefusedBeforeAnythingStarts() {
        Connection tenant = new Connection("contoso", "Contoso", ConnectionKind.TENANT,
                Map.of(Connection.SERVER, "ex01; Remove-Item *"));

        assertThrows(SourceException.class, () -> new OnPremisesSourceFactory(DataPacks.builtIn(), transports, Map.of("SystemRoot", folder.toString()))
                .open(tenant, Access.READ, PersonPort.none(), usual()));
    }

    private Source contoso(String scenario, Access access) throws Exception {
        Connection connection = new Connection("demo", "Contoso", ConnectionKind.DEMO,
                Map.of(Connection.SCENARIO, scenario));
        DemoPort.Demo demo = emulator.join(connection, folder);
        open.add(demo);
        transports.bindDemos(emulator);
        OnPremisesSourceFactory factory = new OnPremisesSourceFactory(DataPacks.builtIn(), transports, Map.of());
        factory.bindDemos(emulator);
        Source source = factory.open(connection, access, PersonPort.none(), usual()).getFirst();
        open.add(source);
        return source;
    }

    private static ExchangeServer server(List<ExchangeServer> servers, String name) {
        return servers.stream().filter(server -> server.name().equals(name)).findFirst().orElseThrow();
    }

    private static Optional<ExchangeBuild> build(List<ExchangeServer> servers, String name) {
        return server(servers, name).installedBuild().value();
    }

    private static <T> Reading<T> read(Source source, Part<T> part) {
        return source.read(part, usual());
    }

    private static CallContext usual() {
        return CallContext.of(Cancel.never());
    }
}
