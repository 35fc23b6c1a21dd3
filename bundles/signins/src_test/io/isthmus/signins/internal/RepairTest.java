package io.isthmus.signins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.StoreIntegrity;
import io.isthmus.signins.StoreRepair;

/** What is wrong is set right or set aside, and nothing is lost that is whole. */
class RepairTest {

    private static final int COUNT = 5_000;
    private static final List<Value.Members> RECORDS = GeneratedSignIns.records(COUNT, 51);

    @TempDir
    private Path folder;
    private Path home;

    @BeforeEach
    void fill() throws Exception {
        home = folder.resolve("store");
        try (SignInStore store = LocalStore.open(home)) {
            store.take(GeneratedSignIns.lines(folder.resolve("records"), RECORDS.subList(0, 4_000)), Progress.silent(),
                    Cancel.never());
            Value.Members[] wrapped = RECORDS.subList(4_000, COUNT).stream().map(record -> Value.members()
                    .with("category", Value.of("ServicePrincipalSignInLogs")).with("time", record.at("/createdDateTime"))
                    .with("properties", record)).toArray(Value.Members[]::new);
            store.take(GeneratedSignIns.lines(folder.resolve("diagnostic"), List.of(wrapped)), Progress.silent(),
                    Cancel.never());
        }
    }

    private void damage(int at) throws Exception {
        try (FileChannel channel = FileChannel.open(home.resolve("originals/00000000.zst"), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("damaged".getBytes(StandardCharsets.US_ASCII)), at);
        }
    }

    private static StoreIntegrity check(SignInStore store) throws SourceException {
        return store.check(Progress.silent(), Cancel.never());
    }

    private static UUID id(int index) {
        return UUID.fromString(RECORDS.get(index).at("/id").text().orElseThrow());
    }

    @Test
    void originalsThatAreLostAreMarkedAndTheirSignInsStay() throws Exception {
        damage(100);
        try (SignInStore store = LocalStore.open(home)) {
            assertEquals(2, check(store).problems().size());
            StoreRepair repair = store.repair(Progress.silent(), Cancel.never());
            assertEquals(new StoreRepair(128, 0, 0, Optional.empty()), repair);
            assertEquals(new StoreIntegrity(COUNT, 128, List.of()), check(store));
            assertEquals(Optional.empty(), store.original(id(0)));
            assertEquals(Optional.of(Codec.write(RECORDS.get(200), false)), store.original(id(200)));
            assertEquals(new StoreRepair(0, 0, 0, Optional.empty()), store.repair(Progress.silent(), Cancel.never()));
        }
    }

    @Test
    void aBlockThatClaimsToHoldMoreThanAnyIsDamagedAndNotUnpacked() throws Exception {
        Path segment = home.resolve("originals/00000000.zst");
        byte[] head = Arrays.copyOf(Files.readAllBytes(segment), 9);
        assertEquals(0xa4, head[4] & 0xfd, "the size of what is packed stands in four bytes behind the fifth");
        try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f}), 5);
        }
        try (SignInStore store = LocalStore.open(home)) {
            assertEquals(2, check(store).problems().size());
            assertEquals(128, store.repair(Progress.silent(), Cancel.never()).lost());
        }
    }

    @Test
    void whatStandsThereTwiceOrHasNoIdGoesAndIsSetAside() throws Exception {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + home.resolve("signins.duckdb"),
                new Properties()); Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO signins SELECT * FROM signins ORDER BY position LIMIT 10");
            statement.execute("INSERT INTO signins SELECT * REPLACE (NULL AS position) FROM signins ORDER BY position LIMIT 1");
            statement.execute("INSERT INTO signins SELECT * REPLACE (NULL AS id, NULL AS position) FROM signins "
                    + "ORDER BY position LIMIT 2");
            statement.execute("DELETE FROM addresses");
        }
        try (SignInStore store = LocalStore.open(home)) {
            assertEquals(3, check(store).problems().size());
            StoreRepair repair = store.repair(Progress.silent(), Cancel.never());
            assertEquals(List.of(11L, 2L), List.of(repair.duplicates(), repair.nameless()));
            assertEquals(2, Files.readAllLines(repair.aside().orElseThrow()).size());
            assertEquals(new StoreIntegrity(COUNT, 0, List.of()), check(store));
            assertEquals(Optional.of(Codec.write(RECORDS.getFirst(), false)), store.original(id(0)));
        }
    }

    @Test
    void aDatabaseThatCannotBeReadIsMadeAnewFromTheOriginalRecords() throws Exception {
        Files.write(home.resolve("signins.duckdb"), new byte[100_000]);
        damage(100);
        assertEquals(Failure.Kind.SERVICE_ERROR,
                assertThrows(SourceException.class, () -> LocalStore.open(home)).failure().kind());
        Path aside = SignInStores.rebuild(home, Progress.silent(), Cancel.never());
        assertEquals(100_000, Files.size(aside.resolve("signins.duckdb")));
        assertTrue(Files.exists(aside.resolve("originals/00000000.zst")));
        try (SignInStore store = LocalStore.open(home)) {
            assertEquals(new StoreIntegrity(COUNT - 128, 0, List.of()), check(store));
            assertEquals(Optional.of(Codec.write(RECORDS.get(200), false)), store.original(id(200)));
            assertEquals(128, store.take(folder.resolve("records"), Progress.silent(), Cancel.never()).added());
        }
    }

    @Test
    void originalRecordsWithoutADatabaseAreNoEmptyStore() throws Exception {
        Files.delete(home.resolve("signins.duckdb"));
        assertThrows(SourceException.class, () -> LocalStore.open(home));
        assertTrue(Files.notExists(home.resolve("signins.duckdb")) && Files.exists(home.resolve("originals/00000000.zst")));
        SignInStores.rebuild(home, Progress.silent(), Cancel.never());
        try (SignInStore store = LocalStore.open(home)) {
            assertEquals(new StoreIntegrity(COUNT, 0, List.of()), check(store));
        }
    }

    @Test
    void whoeverIsKilledMeanwhileCanBeginAgain() throws Exception {
        Random random = new Random(Long.getLong("isthmus.tests.seed", 1));
        for (int round = Boolean.getBoolean("isthmus.tests.all") ? 100 : 1; round > 0; round--) {
            Files.deleteIfExists(home.resolve("signins.duckdb"));
            Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                    "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                    KilledRebuild.class.getName(), home.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader output = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertEquals("begun", output.readLine());
                Thread.sleep(random.nextInt(2_000));
                process.toHandle().destroyForcibly();
                assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            }
            if (Files.notExists(home.resolve("signins.duckdb")) || Files.exists(home.resolve("rebuilt"))) {
                SignInStores.rebuild(home, Progress.silent(), Cancel.never());
            }
            try (SignInStore store = LocalStore.open(home)) {
                assertEquals(new StoreIntegrity(COUNT, 0, List.of()), check(store));
            }
        }
    }
}
