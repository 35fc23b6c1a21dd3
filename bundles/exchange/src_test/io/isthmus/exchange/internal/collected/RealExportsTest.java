package io.isthmus.exchange.internal.collected;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.exchange.internal.SharedData;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.model.VirtualDirectory;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** The exports of real laboratories, as a user would open them. */
class RealExportsTest {

    private static final String SOLO = "solo.com";

    @TempDir
    private Path folder;

    private Path exports;

    @BeforeEach
    void findExports() {
        exports = SharedData.folder("exchange");
    }

    @Test
    void oneForestIsOneSource() throws Exception {
        Source solo = only(open(exports.resolve("e19")));

        assertEquals("SoloORG (solo.com)", solo.scope().title());
        assertEquals(new Organization("SoloORG", SOLO,
                Optional.of(OrganizationId.of("76fd9fb1-54f2-4fc8-8b04-97ca4824a55b"))),
                read(solo, Parts.ORGANIZATION).value().orElseThrow());
    }

    @Test
    void theOnlyBuildIsGivenToTheOnlyServerAndSaidSo() throws Exception {
        Source solo = only(open(exports.resolve("e19")));
        ExchangeServer server = read(solo, Parts.SERVERS).value().orElseThrow().getFirst();

        assertEquals("SOLO-E19A", server.name());
        assertEquals(Set.of("Mailbox"), server.roles());
        assertEquals(Optional.of("Default-First-Site-Name"), server.site());
        assertEquals(ExchangeBuild.of("15.2.986.5"), server.installedBuild().value().orElseThrow());
        assertTrue(solo.notes().stream().anyMatch(note -> note.contains("ExSetup.xml") && note.contains("SOLO-E19A")),
                () -> solo.notes().toString());
    }

    @Test
    void anotherBuildInItsPlaceIsTheOneThatCounts() throws Exception {
        copy("e19", "variants/ExSetup1.xml");
        Files.delete(folder.resolve("ExSetup.xml"));

        ExchangeServer server = read(only(open(folder)), Parts.SERVERS).value().orElseThrow().getFirst();
        assertEquals(ExchangeBuild.of("15.2.1118.25"), server.installedBuild().value().orElseThrow());
    }

    @Test
    void twoBuildsContradictEachOtherAndNoneIsBelieved() throws Exception {
        copy("e19", "variants/ExSetup1.xml");

        Reading<ExchangeBuild> build = read(only(open(folder)), Parts.SERVERS).value().orElseThrow().getFirst()
                .installedBuild();
        assertEquals(ReadState.FAILED, build.state());
        String message = build.failure().orElseThrow().message();
        assertTrue(message.contains("ExSetup.xml 15.2.986.5") && message.contains("ExSetup1.xml 15.2.1118.25"), message);
    }

    @Test
    void theAuthCertificateIsToldAsItStands() throws Exception {
        Source solo = only(open(exports.resolve("e19")));
        Thumbprint current = read(solo, Parts.AUTH_CONFIGURATION).value().orElseThrow().current().orElseThrow();
        Map<Thumbprint, Certificate> held = read(solo, Parts.CERTIFICATES).value().orElseThrow().getFirst()
                .certificates().value().orElseThrow().stream()
                .collect(Collectors.toMap(Certificate::thumbprint, Function.identity()));

        assertEquals(Thumbprint.of("C3EDCF181EF4F9B53D01768ECA99564014BCA6E7"), current);
        assertEquals("CN=Microsoft Exchange Server Auth Certificate", held.get(current).subject());
        assertEquals(Instant.parse("2024-11-06T22:47:32Z"), held.get(current).notAfter());
        assertTrue(held.get(current).selfSigned());
    }

    @Test
    void whatTheExportsDoNotHoldWasNotAsked() throws Exception {
        Source solo = only(open(exports.resolve("e19")));

        for (Part<?> part : List.of(Parts.AUTH_SERVERS, Parts.HYBRID_CONFIGURATION, Parts.SETTING_OVERRIDES,
                Parts.INTRA_ORGANIZATION_CONNECTORS, Parts.ORGANIZATION_RELATIONSHIPS, Parts.SEND_CONNECTORS)) {
            assertEquals(ReadState.NOT_ASKED, read(solo, part).state(), part.id());
        }
    }

    @Test
    void directoriesOfWhichOneSortIsMissingAreReadInPart() throws Exception {
        Reading<List<VirtualDirectory>> directories =
                read(only(open(exports.resolve("e19"))), Parts.VIRTUAL_DIRECTORIES);

        assertEquals(ReadState.PARTIAL, directories.state());
        assertTrue(directories.failure().orElseThrow().message().contains("Get-AutodiscoverVirtualDirectory"));
        VirtualDirectory services = directories.value().orElseThrow().getFirst();
        assertEquals("SOLO-E19A", services.server());
        assertEquals(List.of("Ntlm", "WindowsIntegrated", "WSSecurity", "OAuth"),
                services.internalAuthenticationMethods());
        assertEquals(Optional.of(false), services.mailboxReplicationProxy());
    }

    @Test
    void aServerThatKnowsNoOverrideSaysSo() throws Exception {
        var overrides = read(only(open(exports.resolve("e19"))), Parts.SERVER_OVERRIDES).value().orElseThrow();

        assertEquals("SOLO-E19A", overrides.getFirst().server());
        assertEquals(List.of(), overrides.getFirst().overrides().value().orElseThrow());
    }

    @Test
    void filesOfNoKnownKindAreListed() throws Exception {
        List<String> notes = only(open(exports.resolve("e19"))).notes();

        for (String file : List.of("GetServerComponentState.xml", "TestServiceHealth.xml", "GetIrmConfiguration.xml",
                "GetGlobalMonitoringOverride.xml", "GetInternalTransportCertificateFromServer.xml")) {
            assertTrue(notes.stream().anyMatch(note -> note.startsWith(file)), () -> file + " in " + notes);
        }
    }

    @Test
    void namesOfFilesTellNothing() throws Exception {
        int number = 0;
        for (Path file : SharedData.files(exports.resolve("e19"))) {
            Files.copy(file, folder.resolve("file" + number++));
        }
        Source renamed = only(open(folder));
        Source original = only(open(exports.resolve("e19")));

        for (Part<?> part : original.parts()) {
            assertEquals(read(original, part).state(), read(renamed, part).state(), part.id());
        }
        assertEquals(read(original, Parts.AUTH_CONFIGURATION).value(), read(renamed, Parts.AUTH_CONFIGURATION).value());
    }

    @Test
    void objectsOfSeveralForestsAreNotMixed() throws Exception {
        copy("e19", "other-forests");
        Map<String, Source> sources = open(folder).stream()
                .collect(Collectors.toMap(source -> source.scope().key(), Function.identity()));

        assertEquals(Set.of(SOLO, "365labs.net", "contoso.lab", "exlab.dom", "vnext.local"), sources.keySet());
        List<String> notes = sources.values().stream().flatMap(source -> source.notes().stream()).toList();
        assertEquals(notes.size(), Set.copyOf(notes).size(), notes::toString);
        assertEquals(ReadState.NOT_ASKED, read(sources.get(SOLO), Parts.HYBRID_CONFIGURATION).state());
        HybridConfiguration hybrid = read(sources.get("365labs.net"), Parts.HYBRID_CONFIGURATION).value().orElseThrow();
        assertTrue(hybrid.richCoexistence());
        assertEquals(List.of("ex-02"), hybrid.sendingTransportServers());
        assertEquals(ReadState.NOT_ASKED, read(sources.get("365labs.net"), Parts.SERVERS).state());
        assertEquals(5, read(sources.get("contoso.lab"), Parts.PARTNER_APPLICATIONS).value().orElseThrow().size());
        assertEquals("VNEXT-E19A", read(sources.get("vnext.local"), Parts.SERVER_OVERRIDES).value().orElseThrow()
                .getFirst().server());
        assertFalse(read(sources.get("exlab.dom"), Parts.SETTING_OVERRIDES).value().orElseThrow().isEmpty());
    }

    @Test
    void addingOtherForestsChangesNothingOfTheFirst() throws Exception {
        Source alone = only(open(exports.resolve("e19")));
        copy("e19", "other-forests");
        Source among = open(folder).stream().filter(source -> source.scope().key().equals(SOLO)).findFirst().orElseThrow();

        for (Part<?> part : alone.parts()) {
            assertEquals(read(alone, part).state(), read(among, part).state(), part.id());
        }
        assertEquals(read(alone, Parts.SERVERS).value().orElseThrow().getFirst().installedBuild().value(),
                read(among, Parts.SERVERS).value().orElseThrow().getFirst().installedBuild().value());
    }

    @Test
    void twoFilesThatContradictEachOtherAboutAnObjectAreNamed() throws Exception {
        copy("e19", "variants/GetAcceptedDomain_Bad.xml", "variants/GetAcceptedDomain_Problem.xml");
        Reading<List<AcceptedDomain>> domains = read(only(open(folder)), Parts.ACCEPTED_DOMAINS);

        assertTrue(domains.state() == ReadState.READ || domains.failure().orElseThrow().message()
                .contains("GetAcceptedDomain_"), domains::toString);
    }

    private void copy(String... sources) throws Exception {
        for (String source : sources) {
            Path path = exports.resolve(source);
            for (Path file : Files.isDirectory(path) ? SharedData.files(path) : List.of(path)) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static List<Source> open(Path path) throws Exception {
        Connection connection = new Connection("collected", "Collected", ConnectionKind.COLLECTED,
                Map.of(Connection.PATH, path.toString()));
        return new CollectedSourceFactory().open(connection, Access.READ, PersonPort.none(),
                CallContext.of(Cancel.never()));
    }

    private static Source only(List<Source> sources) {
        assertEquals(1, sources.size(), () -> sources.stream().map(source -> source.scope().key()).toList().toString());
        return sources.getFirst();
    }

    private static <T> Reading<T> read(Source source, Part<T> part) {
        return source.read(part, CallContext.of(Cancel.never()));
    }
}
