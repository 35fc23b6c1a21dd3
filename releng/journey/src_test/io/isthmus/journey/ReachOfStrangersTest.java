package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.datapack.DataPacks;
import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.Emulator;
import io.isthmus.entra.internal.signin.SignInService;
import io.isthmus.http.Transports;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.TokenPort;

/** A plug-in's process may read its user's files: whatever was done, none of the profile's holds a token. */
@Timeout(120)
class ReachOfStrangersTest {

    private static final String SCENARIO = "fresh-hybrid";
    /** As Entra's tokens begin: a header and the claims, each an object of JSON in Base64. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.");

    @TempDir
    private Path profile;

    @Test
    void noFileHoldsATokenOnceBothSidesWereReadJudgedAndChanged() throws IOException {
        PlainCommandLine isthmus = new PlainCommandLine(profile);
        run(isthmus, "snapshot -o " + profile.resolve("contoso.zip"));
        Files.writeString(profile.resolve("report.json"), run(isthmus, "check --all --json").output());
        run(isthmus, "signins sync");
        run(isthmus, "plan hybrid.setup -o " + profile.resolve("plan.json"));
        run(isthmus, "apply " + profile.resolve("plan.json") + " --yes");

        assertTrue(names(files()).containsAll(Set.of("contoso.zip", "report.json", "plan.json", "ledger.jsonl",
                "connections.json", "signins.duckdb")), () -> files().toString());
        assertEquals(Set.of(), names(files().stream().filter(ReachOfStrangersTest::holdsToken).toList()));
    }

    @Test
    void whatStandsInAFileOrInsideAZipIsFound() throws Exception {
        byte[] token = issued().getBytes(StandardCharsets.US_ASCII);
        Files.write(profile.resolve("held.txt"), token);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(profile.resolve("held.zip")))) {
            zip.putNextEntry(new ZipEntry("first"));
            zip.putNextEntry(new ZipEntry("second"));
            zip.write(token);
        }
        Files.writeString(profile.resolve("other.txt"), "eyJhIjoxfQ and no token");
        assertEquals(Set.of("held.txt", "held.zip"),
                names(files().stream().filter(ReachOfStrangersTest::holdsToken).toList()));
    }

    private static Product.Run run(PlainCommandLine isthmus, String words) {
        Product.Run run = isthmus.run((words + " --demo " + SCENARIO).split(" "));
        assertTrue(run.exitCode() < 2, run::toString);
        return run;
    }

    /** A token that the emulated Entra gives the console. */
    private String issued() throws SourceException {
        Emulator emulator = new Emulator();
        Transports transports = new Transports();
        transports.bindDemos(emulator);
        Connection connection = new Connection("contoso", "Contoso", ConnectionKind.DEMO,
                Map.of(Connection.SCENARIO, SCENARIO));
        try (EmulatedDemo demo = emulator.join(connection, profile.resolve("demo"));
                SignInService signIn = new SignInService(DataPacks.builtIn(), transports, Map.of())) {
            return signIn.token(connection, TokenPort.Audience.GRAPH, Access.READ, Optional.empty(), PersonPort.none(),
                    CallContext.of(Cancel.never())).secret();
        }
    }

    /** What the emulated service keeps for itself is on no admin's disk elsewhere. */
    private List<Path> files() {
        try (Stream<Path> all = Files.walk(profile)) {
            return all.filter(Files::isRegularFile).filter(file -> Stream.iterate(file.getParent(),
                    folder -> !folder.equals(profile), Path::getParent).noneMatch(folder -> folder.endsWith("demo")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }

    private static boolean holdsToken(Path file) {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream contents = new ByteArrayOutputStream();
            in.transferTo(contents);
            while (zip.getNextEntry() != null) {
                zip.transferTo(contents);
            }
            return TOKEN.matcher(contents.toString(StandardCharsets.ISO_8859_1)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
