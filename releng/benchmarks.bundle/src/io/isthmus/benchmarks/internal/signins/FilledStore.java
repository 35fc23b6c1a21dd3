package io.isthmus.benchmarks.internal.signins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.duckdb.DuckDBDriver;

import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInStores;

/**
 * A store of very many sign-ins without originals, which are written by the database itself: eighty principals with
 * uneven shares over thirty days, two thousand addresses, one failure in ten.
 */
public final class FilledStore {

    private static final String DATABASE = "signins.duckdb"; //$NON-NLS-1$
    private static final String FILL = """
            INSERT INTO signins SELECT uuid(), make_timestamp((1790000000000000 + (2592000000000 // %1$d) * i + hash(i) %% 1000000)::BIGINT),
                'servicePrincipal', '9a6c1b5e-0d54-4a52-9a3f-0f0b7a0b4a11', 'a0000000-0000-0000-0000-0000000000' || p,
                'Application ' || p, 'b0000000-0000-0000-0000-0000000000' || p, 'Application ' || p,
                'c0000000-0000-0000-0000-0000000000' || k, upper(md5(k)) || '00000000', 'certificate',
                '00000002-0000-0ff1-ce00-000000000000', 'Office 365 Exchange Online', '10.' || hash(i + 3) %% 4 || '.'
                || hash(i + 4) %% 4 || '.' || hash(i + 5) %% 125, ['NL', 'DE', 'IT'][1 + (hash(i + 6) %% 3)::INTEGER],
                ['Amsterdam', 'Berlin', 'Roma'][1 + (hash(i + 6) %% 3)::INTEGER], e,
                CASE e WHEN 0 THEN 'Other.' ELSE 'Client assertion is not within its valid time range.' END,
                if(e = 53003, 'failure', 'notApplied'), uuid(), NULL, NULL, NULL
            FROM (SELECT i, (10 + hash(i + 1) %% (1 + hash(i + 2) %% 80))::VARCHAR AS p, (10 + hash(i + 1) %% (1 + hash(i
                + 2) %% 80) + 40 * (i * 2 // %1$d))::VARCHAR AS k, if(hash(i + 7) %% 20 = 0, 700027,
                if(hash(i + 7) %% 21 = 0, 53003, 0)) AS e FROM range(%1$d) rows(i))"""; //$NON-NLS-1$
    private static final String ADDRESSES = """
            INSERT INTO addresses SELECT address, 0, 281470681743360 + 10 * 16777216 + a * 65536 + b * 256 + c FROM (SELECT
                '10.' || a || '.' || b || '.' || c AS address, a, b, c FROM range(4) a(a), range(4) b(b), range(125) c(c))
            """; //$NON-NLS-1$

    private FilledStore() {
    }

    /**
     * Makes the store of a profile.
     * <p>
     * Usage: {@code FilledStore ROWS WORK RESULT}; the profile is WORK's folder {@code profile}.
     */
    public static void main(String[] arguments) throws Exception {
        fill(Path.of(arguments[1]).resolve("profile/signins"), Long.parseLong(arguments[0])); //$NON-NLS-1$
        Files.writeString(Path.of(arguments[2]), ""); //$NON-NLS-1$
    }

    /** Makes the store, and beside it a copy of its database. */
    static Path make(Path home, long count) throws SourceException, SQLException, IOException {
        fill(home, count);
        return Files.copy(home.resolve(DATABASE), home.resolveSibling("copy.duckdb")); //$NON-NLS-1$
    }

    private static void fill(Path home, long count) throws SourceException, SQLException, IOException {
        Files.createDirectories(home);
        SignInStores.open(home).close();
        try (Connection connection = connect(home.resolve(DATABASE)); Statement statement = connection.createStatement()) {
            statement.execute(FILL.formatted(count));
            statement.execute(ADDRESSES);
        }
    }

    /** A connection as anybody makes one, with as much memory as the store has. */
    static Connection connect(Path database) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "2GB"); //$NON-NLS-1$ //$NON-NLS-2$
        settings.setProperty("temp_directory", database.resolveSibling("temporary").toString()); //$NON-NLS-1$ //$NON-NLS-2$
        return new DuckDBDriver().connect("jdbc:duckdb:" + database, settings); //$NON-NLS-1$
    }
}
