package io.isthmus.benchmarks.internal.signins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.duckdb.DuckDBDriver;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.StoreStatistics;

/**
 * Takes a million sign-ins into a store and reads the same file by DuckDB alone, alternated, in a process without OSGi.
 * Writes a line for each round with the milliseconds of the first import, of DuckDB, of the import again, and the bytes
 * a row takes in columns; the last line tells of the originals.
 * <p>
 * Usage: {@code SignInImport ROUNDS WORK RESULT}.
 */
public final class SignInImport {

    private static final int COUNT = 1_000_000;
    /** What somebody types who knows the fields, and wants the columns and nothing else. */
    private static final String READ = """
            CREATE TABLE signins AS SELECT id, createdDateTime, signInEventTypes[1] AS kind, resourceTenantId, appId,
                appDisplayName, servicePrincipalId, servicePrincipalName, servicePrincipalCredentialKeyId,
                servicePrincipalCredentialThumbprint, clientCredentialType, resourceId, resourceDisplayName, ipAddress,
                location.countryOrRegion AS country, location.city AS city, status.errorCode AS errorCode,
                status.failureReason AS failureReason, conditionalAccessStatus, correlationId, userPrincipalName,
                userDisplayName
            FROM read_json('%s', format = 'newline_delimited', columns = {id: 'UUID', createdDateTime: 'TIMESTAMP',
                signInEventTypes: 'VARCHAR[]', resourceTenantId: 'VARCHAR', appId: 'VARCHAR', appDisplayName: 'VARCHAR',
                servicePrincipalId: 'VARCHAR', servicePrincipalName: 'VARCHAR',
                servicePrincipalCredentialKeyId: 'VARCHAR', servicePrincipalCredentialThumbprint: 'VARCHAR',
                clientCredentialType: 'VARCHAR', resourceId: 'VARCHAR', resourceDisplayName: 'VARCHAR',
                ipAddress: 'VARCHAR', location: 'STRUCT(countryOrRegion VARCHAR, city VARCHAR)',
                status: 'STRUCT(errorCode INTEGER, failureReason VARCHAR)', conditionalAccessStatus: 'VARCHAR',
                correlationId: 'UUID', userPrincipalName: 'VARCHAR', userDisplayName: 'VARCHAR'})"""; //$NON-NLS-1$

    private SignInImport() {
    }

    /** Takes and reads them. */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[1]));
        Path file = MadeUpSignIns.write(work.resolve("signins.jsonl"), COUNT); //$NON-NLS-1$
        List<String> lines = new ArrayList<>();
        StoreStatistics statistics = null;
        read(work, file);
        for (int round = Integer.parseInt(arguments[0]); round > 0; round--) {
            Path home = work.resolve("store"); //$NON-NLS-1$
            empty(home);
            long first = taken(home, file, COUNT);
            long reference = read(work, file);
            long again = taken(home, file, 0);
            try (SignInStore store = SignInStores.open(home)) {
                statistics = store.statistics(Cancel.never());
            }
            lines.add(first + " " + reference + " " + again + " " + statistics.databaseBytes() / COUNT); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        lines.add("originals: " + statistics.originalBytes() / COUNT + " bytes a row of " + Files.size(file) / COUNT); //$NON-NLS-1$ //$NON-NLS-2$
        Files.write(Path.of(arguments[2]), lines);
        empty(work);
    }

    private static long taken(Path home, Path file, long added) throws SourceException {
        long begin = System.nanoTime();
        try (SignInStore store = SignInStores.open(home)) {
            ImportResult result = store.take(file, Progress.silent(), Cancel.never());
            if (result.read() != COUNT || result.added() != added) {
                throw new IllegalStateException(result.toString());
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static long read(Path work, Path file) throws SQLException, IOException {
        Path database = work.resolve("reference.duckdb"); //$NON-NLS-1$
        Files.deleteIfExists(database);
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "2GB"); //$NON-NLS-1$ //$NON-NLS-2$
        settings.setProperty("temp_directory", work.toString()); //$NON-NLS-1$
        long begin = System.nanoTime();
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + database, settings); //$NON-NLS-1$
                Statement statement = connection.createStatement()) {
            statement.execute(READ.formatted(file.toString().replace("'", "''"))); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(one);
                }
            }
        }
    }
}
