package io.isthmus.signins.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.internal.GeneratedSignIns;
import io.isthmus.signins.internal.LocalStore;

/** Stores of other versions: an older one becomes one of today with all that it has, and a newer one is left alone. */
class SchemaMigrationTest {

    private static final int COUNT = 300;

    @TempDir
    private Path folder;
    private Path home;

    @BeforeEach
    void fill() throws Exception {
        home = folder.resolve("store");
        try (LocalStore store = LocalStore.open(home)) {
            store.take(GeneratedSignIns.lines(folder.resolve("some.jsonl"), GeneratedSignIns.records(COUNT, 1)),
                    Progress.silent(), Cancel.never());
        }
    }

    private void become(String... statements) throws Exception {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + new StoreFiles(home).database(),
                new Properties()); Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Test
    void aStoreOfTheFirstVersionKeepsItsSignInsAndCanBeFetchedInto() throws Exception {
        become("DROP TABLE coverage", "UPDATE store SET version = 1");
        for (int times = 0; times < 2; times++) {
            try (LocalStore store = LocalStore.open(home)) {
                assertEquals(COUNT, store.statistics(Cancel.never()).rows());
                assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
            }
        }
        become("INSERT INTO coverage SELECT 'a', 'servicePrincipal', now()::TIMESTAMP, now()::TIMESTAMP");
    }

    @Test
    void aNewerStoreIsRefusedAndNotTouched() throws Exception {
        become("UPDATE store SET version = " + (Schema.VERSION + 1));
        SourceException refused = assertThrows(SourceException.class, () -> LocalStore.open(home));
        assertTrue(refused.failure().message().contains(Integer.toString(Schema.VERSION + 1)),
                refused.failure()::message);
        become("UPDATE store SET version = " + Schema.VERSION);
        try (LocalStore store = LocalStore.open(home)) {
            assertEquals(COUNT, store.statistics(Cancel.never()).rows());
        }
    }
}
