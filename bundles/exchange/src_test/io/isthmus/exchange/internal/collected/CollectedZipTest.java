package io.isthmus.exchange.internal.collected;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.exchange.internal.clixml.ClixmlLimits;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** Zips as the collector writes them, and zips that nobody should trust. */
@Timeout(120)
class CollectedZipTest {

    private static final String EX01 = "ex01.ad.contoso.test";
    private static final String EX02 = "ex02.ad.contoso.test";
    private static final String THUMBPRINT = "A".repeat(40);

    @TempDir
    private Path folder;

    @Test
    void aManifestTellsTheServerOfEachBuildAndCertificate() throws Exception {
        Source contoso = open(servers().run("3.xml", "Get-ExSetupFileVersion", EX01, Zips.exSetup("15.02.2562.053"))
                .run("4.xml", "Get-ExSetupFileVersion", EX02, Zips.exSetup("15.02.1748.053"))
                .run("5.xml", "Get-ExchangeCertificate", EX02, Zips.certificate(THUMBPRINT, "2027-01-01T00:00:00"))
                .zip());
        List<ExchangeServer> servers = read(contoso, Parts.SERVERS).value().orElseThrow();

        assertEquals(List.of("15.2.2562.53", "15.2.1748.53"), servers.stream()
                .map(server -> server.installedBuild().value().orElseThrow().text()).toList());
        List<ServerCertificates> certificates = read(contoso, Parts.CERTIFICATES).value().orElseThrow();
        assertEquals(Thumbprint.of(THUMBPRINT), certificateOf(certificates, "EX02").thumbprint());
        assertEquals(ReadState.NOT_ASKED, certificates.stream().filter(server -> server.server().equals("EX01"))
                .findFirst().orElseThrow().certificates().state());
    }

    @Test
    void aServerOfAnotherForestWithTheSameNameGetsItsOwnBuildOrNone() throws Exception {
        Zips zips = new Zips().run("1.xml", "Get-ExchangeServer", null, Zips.server("EX01"))
                .run("2.xml", "Get-ExchangeServer", "ex01.fabrikam.test", Zips.server("EX01", "fabrikam.test"))
                .run("3.xml", "Get-ExSetupFileVersion", EX01, Zips.exSetup("15.02.2562.053"));
        assertEquals(List.of("15.2.2562.53", "none"), buildsByForest(zips));
        zips.run("4.xml", "Get-ExSetupFileVersion", "ex01.fabrikam.test", Zips.exSetup("15.02.1748.053"));
        assertEquals(List.of("15.2.2562.53", "15.2.1748.53"), buildsByForest(zips));
    }

    private List<String> buildsByForest(Zips zips) throws Exception {
        List<String> builds = new ArrayList<>();
        for (Source forest : open(Files.write(folder.resolve("two.zip"), zips.zip()))) {
            builds.add(read(forest, Parts.SERVERS).value().orElseThrow().getFirst().installedBuild().value()
                    .map(ExchangeBuild::text).orElse("none"));
        }
        return builds;
    }

    @Test
    void aDateWithoutAZoneIsReadByTheManifests() throws Exception {
        Source contoso = open(servers().run("5.xml", "Get-ExchangeCertificate", EX01,
                Zips.certificate(THUMBPRINT, "2027-01-01T00:00:00")).zip());

        assertEquals(Instant.parse("2026-12-31T23:00:00Z"), certificateOf(read(contoso, Parts.CERTIFICATES).value()
                .orElseThrow(), "EX01").notAfter());
    }

    @Test
    void withoutAManifestNothingIsGivenToOneOfSeveralServers() throws Exception {
        Source contoso = open(Zips.zip(Map.of("a", servers().content("1.xml"), "b", new Zips().run("x",
                "Get-ExSetupFileVersion", EX01, Zips.exSetup("15.02.2562.053")).content("x"))));
        Reading<ExchangeBuild> build = read(contoso, Parts.SERVERS).value().orElseThrow().getFirst().installedBuild();

        assertEquals(ReadState.FAILED, build.state());
        assertTrue(build.failure().orElseThrow().message().contains("cannot be assigned"), build::toString);
    }

    @Test
    void callsIntoTheCloudThatSeveralServersMadeAreJoinedAndTheOthersNamed() throws Exception {
        String application = "7f7a1c2e-0000-4000-8000-000000000001";
        Zips first = servers().run("3.xml", "Test-OAuthConnectivity", null, Zips.call("Success", application));
        Reading<List<OAuthConnectivity>> one = read(open(first.zip()), Parts.OAUTH_TO_CLOUD);
        assertEquals(ReadState.PARTIAL, one.state());
        assertEquals(List.of(Optional.of("EX01")), one.value().orElseThrow().stream().map(OAuthConnectivity::server).toList());
        assertTrue(one.failure().orElseThrow().message().contains("EX02"), one::toString);
        assertEquals(Optional.of(Instant.parse("2026-11-22T10:00:00Z")), one.at());

        Reading<List<OAuthConnectivity>> both = read(open(first.run("4.xml", "Test-OAuthConnectivity", null,
                Zips.call("Error", application, EX02)).zip()), Parts.OAUTH_TO_CLOUD);
        assertEquals(ReadState.READ, both.state(), both::toString);
        assertEquals(List.of("EX01 true", "EX02 false"), both.value().orElseThrow().stream()
                .map(call -> call.server().orElseThrow() + " " + call.success()).toList());
        assertEquals(Optional.of(AppId.of(application)), both.value().orElseThrow().getFirst().applicationId());

        assertEquals(ReadState.NOT_ASKED, read(open(servers().zip()), Parts.OAUTH_TO_CLOUD).state());
        assertEquals(ReadState.FAILED, read(open(servers().failed("3.xml", "Test-OAuthConnectivity", null,
                "The mailbox is not there.", "x").zip()), Parts.OAUTH_TO_CLOUD).state());
    }

    @Test
    void aCmdletThatRanAndGaveNothingSaysThatThereIsNothing() throws Exception {
        Source contoso = open(servers().run("3.xml", "Get-HybridConfiguration", null)
                .run("4.xml", "Get-SettingOverride", null).zip());

        assertEquals(ReadState.ABSENT, read(contoso, Parts.HYBRID_CONFIGURATION).state());
        assertEquals(Optional.of(List.of()), read(contoso, Parts.SETTING_OVERRIDES).value());
        assertEquals(ReadState.NOT_ASKED, read(contoso, Parts.AUTH_SERVERS).state());
    }

    @Test
    void aCmdletThatFailedThereIsAFailureHere() throws Exception {
        Source contoso = open(servers().failed("3.xml", "Get-AuthConfig", null, "Access is denied.",
                "CommandNotFoundException").failed("4.xml", "Get-SendConnector", null, "The RPC server is unavailable.",
                "x").zip());

        assertEquals(ReadState.DENIED, read(contoso, Parts.AUTH_CONFIGURATION).state());
        assertEquals("The RPC server is unavailable.",
                read(contoso, Parts.SEND_CONNECTORS).failure().orElseThrow().message());
    }

    @Test
    void aFileThatWasAlteredIsNamedAndNotBelieved() throws Exception {
        Zips zips = servers().run("3.xml", "Get-ExSetupFileVersion", EX01, Zips.exSetup("15.02.2562.053"));
        Source contoso = open(zips.replace("3.xml", new Zips().run("x", "y", null,
                Zips.exSetup("15.02.9999.001")).content("x")).zip());

        assertTrue(contoso.notes().stream().anyMatch(note -> note.contains("3.xml") && note.contains("SHA-256")),
                () -> contoso.notes().toString());
        assertEquals(ReadState.NOT_ASKED,
                read(contoso, Parts.SERVERS).value().orElseThrow().getFirst().installedBuild().state());
    }

    @Test
    void aFileThatTheManifestNamesAndThatIsNotThereIsNamed() throws Exception {
        Source contoso = open(servers().run("3.xml", "Get-AuthConfig", null).lose("3.xml").zip());

        assertTrue(contoso.notes().stream().anyMatch(note -> note.contains("3.xml")));
        assertEquals(ReadState.NOT_ASKED, read(contoso, Parts.AUTH_CONFIGURATION).state());
    }

    @Test
    void whatTheConsoleDoesNotKnowIsListed() throws Exception {
        Source contoso = open(servers().replace("readme.txt", Zips.text("hello")).zip());

        assertTrue(contoso.notes().stream().anyMatch(note -> note.startsWith("readme.txt is of no known kind")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil.xml", "/etc/evil.xml", "C:\\evil.xml", "a/../../evil.xml", "CON"})
    void aNameInsideAZipLeadsNowhere(String name) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name, servers().content("1.xml"));
        List<Path> before = everything();
        Source contoso = open(Zips.zip(files));

        assertEquals(2, read(contoso, Parts.SERVERS).value().orElseThrow().size());
        assertEquals(before, everything().stream().filter(file -> !file.endsWith("collected.zip")).toList());
    }

    @Test
    void aZipThatUnpacksToMoreThanIsAllowedIsRefused() throws Exception {
        byte[] large = Zips.text("<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">"
                + " ".repeat(3 << 20) + "</Objs>");
        byte[] bomb = Zips.zip(Map.of("a.xml", large, "b.xml", large));
        Path file = Files.write(folder.resolve("bomb.zip"), bomb);
        assertTrue(bomb.length < 20_000);

        assertThrows(CollectionException.class, () -> CollectionReader.read(file,
                new CollectionLimits(10, 5 << 20, ClixmlLimits.DEFAULT)));
    }

    @Test
    void aFileInAZipThatUnpacksToMoreThanAFileMayHaveIsNamed() throws Exception {
        Path file = Files.write(folder.resolve("big.zip"), Zips.zip(Map.of("a.xml",
                Zips.text("<Objs>" + " ".repeat(2 << 20)))));
        Collection collection = CollectionReader.read(file, new CollectionLimits(10, 5 << 20,
                new ClixmlLimits(1 << 20, 128, 1000)));

        assertTrue(collection.notes().getFirst().startsWith("a.xml"));
    }

    @Test
    void tooManyFilesAreRefused() throws Exception {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            many.put("file" + i, new byte[0]);
        }
        Path file = Files.write(folder.resolve("many.zip"), Zips.zip(many));

        assertThrows(CollectionException.class, () -> CollectionReader.read(file,
                new CollectionLimits(49, 5 << 20, ClixmlLimits.DEFAULT)));
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws Exception {
        byte[] zip = Zips.zip(Map.of("aaaa.xml", new byte[0], "bbbb.xml", new byte[0]));
        byte[] twice = new String(zip, StandardCharsets.ISO_8859_1).replace("bbbb", "aaaa")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertTrue(failure(Files.write(folder.resolve("twice.zip"), twice)).message().contains("aaaa.xml"));
    }

    @Test
    void aZipWithAPasswordIsSaidToBeOne() throws Exception {
        byte[] zip = servers().zip();
        zip[6] |= 1;

        assertTrue(failure(Files.write(folder.resolve("locked.zip"), zip)).message().contains("password"));
    }

    @Test
    void foldersAndNamesOfAnyScriptInsideAZipAreRead() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Sammlung \u00fc/", new byte[0]);
        files.put("Sammlung \u00fc/\u670d\u52a1\u5668.xml", servers().content("1.xml"));
        Source contoso = open(Zips.zip(files));

        assertEquals(2, read(contoso, Parts.SERVERS).value().orElseThrow().size());
    }

    @Test
    void aFolderWithTenThousandFilesIsReadAndOneMoreIsRefused() throws Exception {
        Path collected = Files.createDirectory(folder.resolve("collected"));
        Files.write(collected.resolve("servers.xml"), servers().content("1.xml"));
        for (int i = 1; i < CollectionLimits.DEFAULT.files(); i++) {
            Files.createFile(collected.resolve("file" + i));
        }

        assertEquals(1, open(collected).size());
        Files.createFile(collected.resolve("one-more"));
        assertTrue(failure(collected).message().contains("more than"));
    }

    @Test
    void linksInAFolderAreNotFollowed() throws Exception {
        Path secret = Files.write(folder.resolve("secret.xml"), servers().content("1.xml"));
        Path collected = Files.createDirectory(folder.resolve("collected"));
        Files.createSymbolicLink(collected.resolve("link.xml"), secret);

        assertTrue(failure(collected).message().contains("nothing of an Exchange organization"));
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertTrue(failure(folder.resolve("nothing")).message().contains("no file or folder"));
    }

    @Test
    void whatIsNoZipIsSaid() throws Exception {
        assertTrue(failure(Files.writeString(folder.resolve("text"), "hello")).message().contains("neither"));
    }

    @Test
    void collectedFilesAnswerNoRequests() throws Exception {
        Source contoso = open(servers().zip());

        assertThrows(SourceException.class, () -> contoso.send(CmdletRequest.onPremises("Get-AuthServer"), usual()));
    }

    private static Zips servers() {
        return new Zips().run("1.xml", "Get-ExchangeServer", null, Zips.server("EX01"), Zips.server("EX02"));
    }

    private static Certificate certificateOf(List<ServerCertificates> certificates, String server) {
        return certificates.stream().filter(one -> one.server().equals(server)).findFirst().orElseThrow()
                .certificates().value().orElseThrow().getFirst();
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    private Failure failure(Path path) {
        return assertThrows(SourceException.class, () -> open(path)).failure();
    }

    private Source open(byte[] zip) throws Exception {
        List<Source> sources = open(Files.write(folder.resolve("collected.zip"), zip));
        assertEquals(1, sources.size());
        return sources.getFirst();
    }

    private static List<Source> open(Path path) throws SourceException {
        return new CollectedSourceFactory().open(new Connection("collected", "Collected", ConnectionKind.COLLECTED,
                Map.of(Connection.PATH, path.toString())), Access.READ, PersonPort.none(), usual());
    }

    private static <T> Reading<T> read(Source source, Part<T> part) {
        return source.read(part, usual());
    }

    private static CallContext usual() {
        return CallContext.of(Cancel.never());
    }
}
