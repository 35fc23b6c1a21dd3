package io.isthmus.console.ui.internal.connect;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;

/** A connection that is being described in the wizard: what was typed, and whether it can be one. */
final class ConnectionDraft {

    private static final int LONGEST_ID = 50;
    private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"; //$NON-NLS-1$
    private static final String DOMAIN = "([a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?\\.)+[a-zA-Z]{2,}"; //$NON-NLS-1$

    private final ConnectionKind kind;
    private final Map<String, String> settings = new LinkedHashMap<>();

    ConnectionDraft(ConnectionKind kind) {
        this.kind = kind;
    }

    ConnectionKind kind() {
        return kind;
    }

    /** Sets what was typed; nothing where it is blank. */
    void set(String name, String typed) {
        if (typed.isBlank()) {
            settings.remove(name);
        } else {
            settings.put(name, typed.strip());
        }
    }

    String get(String name) {
        return settings.getOrDefault(name, ""); //$NON-NLS-1$
    }

    /** What is wrong with it, one sentence; empty where it can be connected. */
    Optional<String> problem() {
        return switch (kind) {
            case TENANT -> tenantProblem();
            case COLLECTED, SNAPSHOT -> pathProblem();
            case DEMO -> Optional.empty();
        };
    }

    private Optional<String> tenantProblem() {
        if (get(Connection.TENANT).isEmpty()) {
            return Optional.of(Messages.ConnectionDraft_tenantMissing);
        }
        Optional<String> tenant = first(Connection.TENANT, one -> !one.matches(GUID) && !one.matches(DOMAIN));
        if (tenant.isPresent()) {
            return Optional.of(NLS.bind(Messages.ConnectionDraft_tenantWrong, tenant.get()));
        }
        if (!get(Connection.CLIENT).isEmpty() && !get(Connection.CLIENT).matches(GUID)) {
            return Optional.of(NLS.bind(Messages.ConnectionDraft_clientWrong, get(Connection.CLIENT)));
        }
        Optional<String> server = first(Connection.SERVER, one -> !one.matches(DOMAIN));
        if (server.isPresent()) {
            return Optional.of(NLS.bind(Messages.ConnectionDraft_serverWrong, server.get()));
        }
        return certificateProblem();
    }

    /** The first of several values that is wrong; they have commas between them. */
    private Optional<String> first(String name, Predicate<String> wrong) {
        return Stream.of(get(name).split(",")).map(String::strip).filter(one -> !one.isEmpty()).filter(wrong) //$NON-NLS-1$
                .findFirst();
    }

    private Optional<String> certificateProblem() {
        boolean certificate = get(Connection.SIGN_IN).equals("certificate"); //$NON-NLS-1$
        if (certificate && get(Connection.KEY_STORE).isEmpty()) {
            return Optional.of(Messages.ConnectionDraft_keyStoreMissing);
        }
        return certificate && get(Connection.CLIENT).isEmpty() ? Optional.of(Messages.ConnectionDraft_clientMissing)
                : Optional.empty();
    }

    private Optional<String> pathProblem() {
        String path = get(Connection.PATH);
        if (path.isEmpty()) {
            return Optional.of(Messages.ConnectionDraft_pathMissing);
        }
        try {
            return Files.isReadable(Path.of(path)) ? Optional.empty()
                    : Optional.of(NLS.bind(Messages.ConnectionDraft_pathUnreadable, path));
        } catch (InvalidPathException wrong) {
            return Optional.of(NLS.bind(Messages.ConnectionDraft_pathUnreadable, path));
        }
    }

    /** The connection, with an id that none of the others has. */
    Connection connection(Collection<Connection> others) {
        String title = title();
        String base = slug(title);
        String id = base;
        for (int number = 2; taken(id, others); number++) {
            id = base + '-' + number;
        }
        return new Connection(id, title, kind, settings);
    }

    private boolean taken(String id, Collection<Connection> others) {
        return others.stream().anyMatch(other -> other.id().equals(id)
                && !(other.kind() == kind && other.settings().equals(settings)));
    }

    private String title() {
        return switch (kind) {
            case TENANT -> get(Connection.TENANT);
            case DEMO -> NLS.bind(Messages.ConnectionDraft_demoTitle, get(Connection.SCENARIO));
            case COLLECTED, SNAPSHOT -> Path.of(get(Connection.PATH)).getFileName() == null
                    ? get(Connection.PATH) : Path.of(get(Connection.PATH)).getFileName().toString();
        };
    }

    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-").replaceAll("^[.-]+|[.-]+$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        String id = plain.isEmpty() ? "organization" : plain; //$NON-NLS-1$
        return id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
    }
}
