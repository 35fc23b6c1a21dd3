package io.isthmus.engine.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;

class ProfileTest {

    @TempDir
    Path directory;

    private static Connection connection(String id, String server) {
        return new Connection(id, "Title of " + id, ConnectionKind.TENANT, Map.of(Connection.SERVER, server));
    }

    @Test
    void connectionsAreSavedReplacedAndRemoved() {
        Profile profile = Profile.open(directory.resolve("new"));
        assertEquals(List.of(), profile.connections());
        profile.save(connection("b", "one"));
        profile.save(connection("a", "one"));
        profile.save(connection("b", "two"));
        List<Connection> expected = List.of(connection("a", "one"), connection("b", "two"));
        assertEquals(expected, profile.connections());
        assertEquals(expected, Profile.open(directory.resolve("new")).connections());
        assertEquals(Optional.of(connection("a", "one")), profile.connection("a"));
        profile.remove("a");
        profile.remove("never");
        assertEquals(Optional.empty(), profile.connection("a"));
        assertEquals(1, profile.connections().size());
    }

    @Test
    void whatANewerConsoleWroteIsKept() throws IOException {
        Profile profile = Profile.open(directory);
        profile.save(connection("a", "one"));
        Path file = directory.resolve("connections.json");
        Files.writeString(file, Files.readString(file).replace("\"version\"", "\"newer\": {\"x\": 1}, \"version\"")
                .replace("\"title\"", "\"colour\": \"red\", \"title\""));
        profile.save(connection("a", "two"));
        assertEquals(Optional.of(connection("a", "two")), profile.connection("a"));
        assertTrue(Files.readString(file).contains("\"colour\": \"red\""));
        assertTrue(Files.readString(file).contains("\"newer\""));
    }

    @Test
    void aDamagedListIsToldAndLeftAsItIs() throws IOException {
        Profile profile = Profile.open(directory);
        Path file = directory.resolve("connections.json");
        for (String damaged : List.of("{", "[]", "{\"connections\": {\"a\": {\"id\": \"A B\"}}}")) {
            Files.writeString(file, damaged);
            UncheckedIOException told = assertThrows(UncheckedIOException.class, profile::connections);
            assertTrue(told.getMessage().contains("connections.json"), told.getMessage());
        }
        Files.writeString(file, "{");
        assertThrows(UncheckedIOException.class, () -> profile.save(connection("a", "one")));
        assertEquals("{", Files.readString(file));
    }

    @Test
    void manyWritersLoseNothing() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            String id = "c" + writer;
            Thread thread = new Thread(() -> Profile.open(directory).save(connection(id, "x")));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(8, Profile.open(directory).connections().size());
    }

    @Test
    void onlyOneWritesToAnOrganizationAndTheOtherIsToldWho() throws Exception {
        Profile profile = Profile.open(directory);
        try (WriteLock lock = profile.lock("contoso")) {
            LockedException locked = assertThrows(LockedException.class,
                    () -> Profile.open(directory).lock("contoso"));
            LockHolder holder = locked.holder().orElseThrow();
            assertEquals(ProcessHandle.current().pid(), holder.process());
            assertTrue(locked.getMessage().contains(holder.user()), locked.getMessage());
            assertTrue(locked.getMessage().contains(Long.toString(holder.process())), locked.getMessage());
            profile.lock("fabrikam").close();
            lock.close();
        }
        profile.lock("contoso").close();
    }

    @Test
    void whoeverIsRefusedInTheSameProcessDoesNotGiveTheLockAway() throws Exception {
        Profile profile = Profile.open(directory);
        try (WriteLock lock = profile.lock("contoso")) {
            assertThrows(LockedException.class, () -> profile.lock("contoso"));
            assertEquals("locked", LockProbe.inAnotherProcess(profile.organization("contoso").directory()));
        }
        assertEquals("free", LockProbe.inAnotherProcess(profile.organization("contoso").directory()));
    }

    @Test
    void whoWritesElsewhereIsNamedForAsLongAsThatProcessRuns() throws Exception {
        Profile profile = Profile.open(directory);
        assertEquals(Optional.empty(), profile.writesElsewhere("contoso"));
        try (WriteLock own = profile.lock("contoso")) {
            assertEquals(Optional.empty(), profile.writesElsewhere("contoso"), "this process is not elsewhere");
        }
        ProcessHandle other = ProcessHandle.current().parent().orElseThrow();
        LockHolder holder = new LockHolder(other.pid(), "anna", InetAddress.getLocalHost().getHostName(), Instant.now());
        note(profile, holder);
        assertEquals(Optional.of(holder), profile.writesElsewhere("contoso"));
        note(profile, new LockHolder(other.pid(), "anna", holder.host(), other.info().startInstant().orElseThrow()
                .minusSeconds(1)));
        assertEquals(Optional.empty(), profile.writesElsewhere("contoso"), "another process has that number since");
        note(profile, new LockHolder(Integer.MAX_VALUE, "anna", holder.host(), Instant.now()));
        assertEquals(Optional.empty(), profile.writesElsewhere("contoso"), "it was killed");
        LockHolder far = new LockHolder(Integer.MAX_VALUE, "anna", "admin99", Instant.now());
        note(profile, far);
        assertEquals(Optional.of(far), profile.writesElsewhere("contoso"), "nobody can tell from here");
    }

    private static void note(Profile profile, LockHolder holder) throws Exception {
        Files.writeString(profile.organization("contoso").directory().resolve("write.holder.json"),
                Codec.write(Codec.toValue(holder), true));
    }

    @Test
    void aLockThatCannotBeNotedIsNotKept() throws Exception {
        Profile profile = Profile.open(directory);
        Path holder = profile.organization("contoso").directory().resolve("write.holder.json");
        Files.createDirectories(holder.resolve("in the way"));
        assertThrows(UncheckedIOException.class, () -> profile.lock("contoso"));
        Files.delete(holder.resolve("in the way"));
        Files.delete(holder);
        profile.lock("contoso").close();
    }

    @Test
    void aLockWhoseHolderDiedIsFree() throws Exception {
        Profile profile = Profile.open(directory);
        profile.lock("contoso").close();
        Path folder = profile.organization("contoso").directory();
        Files.writeString(folder.resolve("write.holder.json"), "left by a crash");
        profile.lock("contoso").close();

        try (FileChannel channel = FileChannel.open(folder.resolve("write.lock"), StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertTrue(held.isValid());
            assertEquals(Optional.empty(),
                    assertThrows(LockedException.class, () -> profile.lock("contoso")).holder());
        }
    }

    @Test
    void everyOperatingSystemHasItsPlace() {
        Path home = Path.of("/home/me");
        assertEquals(home.resolve(".local/share/isthmus"), Profile.defaultDirectory("Linux", Map.of(), home));
        assertEquals(Path.of("/data/isthmus"),
                Profile.defaultDirectory("Linux", Map.of("XDG_DATA_HOME", "/data"), home));
        assertEquals(home.resolve("Library/Application Support/Isthmus"),
                Profile.defaultDirectory("Mac OS X", Map.of(), home));
        assertEquals(Path.of("/local/Isthmus"),
                Profile.defaultDirectory("Windows 11", Map.of("LOCALAPPDATA", "/local"), home));
        assertEquals(home.resolve("AppData/Local/Isthmus"), Profile.defaultDirectory("Windows 11", Map.of(), home));
        assertTrue(Profile.defaultDirectory().isAbsolute());
    }

    /** The clock of a demo organization, by which they are named, begins anew. */
    @Test
    void theSnapshotThatWasWrittenLastIsTheNewest() throws IOException {
        OrganizationStore store = Profile.open(directory).organization("contoso");
        Files.createDirectories(store.snapshotsDirectory());
        for (String name : List.of("2026-02.zip", "2026-01.zip")) {
            Files.setLastModifiedTime(Files.createFile(store.snapshotsDirectory().resolve(name)),
                    FileTime.fromMillis(name.startsWith("2026-02") ? 1_000 : 2_000));
        }
        assertEquals("2026-01.zip", store.snapshots().getFirst().getFileName().toString());
    }

    @Test
    void anOrganizationsFilesLieInItsFolder() throws IOException {
        OrganizationStore store = Profile.open(directory).organization("contoso");
        assertEquals(List.of(), store.snapshots());
        Files.createDirectories(store.snapshotsDirectory());
        for (String name : List.of("2026-01.zip", "2026-02.zip", "note.txt")) {
            Files.createFile(store.snapshotsDirectory().resolve(name));
        }
        assertEquals(List.of("2026-02.zip", "2026-01.zip"),
                store.snapshots().stream().map(file -> file.getFileName().toString()).toList());
        assertEquals(0, store.ledger().head().count());
        assertFalse(Files.exists(store.ledgerFile()), "looking makes nothing");
        assertEquals(store.directory().resolve("demo"), store.demoDirectory());
    }

    @Test
    void aSettingIsWhatIsUsualUntilItIsChosenAndAfterItWasGivenUp() {
        Profile profile = Profile.open(directory);
        assertEquals(90, profile.setting(Setting.WATCH_KEPT_DAYS));
        profile.choose(Setting.WATCH_KEPT_DAYS, Optional.of(7));
        assertEquals(7, Profile.open(directory).setting(Setting.WATCH_KEPT_DAYS));
        assertEquals(200, profile.setting(Setting.WATCH_KEPT_SNAPSHOTS));
        profile.choose(Setting.WATCH_KEPT_DAYS, Optional.empty());
        assertEquals(90, profile.setting(Setting.WATCH_KEPT_DAYS));
    }

    @Test
    void settingsThatAreDamagedOrPastTheirLimitsDoNoHarm() throws Exception {
        Profile profile = Profile.open(directory);
        Path file = directory.resolve("settings.json");
        Files.writeString(file, "{\"watchKeptDays\": 0, \"ofANewerConsole\": true}");
        assertEquals(1, profile.setting(Setting.WATCH_KEPT_DAYS));
        profile.choose(Setting.WATCH_KEPT_SNAPSHOTS, Optional.of(5));
        assertTrue(Files.readString(file).contains("ofANewerConsole"));
        Files.writeString(file, "{");
        assertEquals(90, profile.setting(Setting.WATCH_KEPT_DAYS));
        assertThrows(UncheckedIOException.class, () -> profile.choose(Setting.WATCH_KEPT_DAYS, Optional.of(5)));
        assertEquals("{", Files.readString(file));
    }
}
