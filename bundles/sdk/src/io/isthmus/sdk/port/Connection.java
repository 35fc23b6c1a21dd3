package io.isthmus.sdk.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Cloud;

/**
 * A hybrid organization that the console knows how to reach. Saved in the profile; holds no secret.
 *
 * @param id       unique in the profile; also the name of the organization's folder there
 * @param title    for a person
 * @param kind     what stands behind it
 * @param settings by the names that are constants here
 * @since 1.0
 */
public record Connection(String id, String title, ConnectionKind kind, Map<String, String> settings) {

    /** The scenario of a demo organization. */
    public static final String SCENARIO = "scenario";
    /**
     * The tenant's id or one of its domains; where the organization is hybrid with several tenants, one of each with a
     * comma between them.
     */
    public static final String TENANT = "tenant";
    /** The id of the tenant's cloud in the data pack. */
    public static final String CLOUD = "cloud";
    private static final String WORLDWIDE = "Global";
    /** How to sign in: "interactive", "deviceCode" or "certificate". */
    public static final String SIGN_IN = "signIn";
    /** The application that the console signs in as. */
    public static final String CLIENT = "client";
    /** The alias of the console's own certificate in its key store. */
    public static final String CERTIFICATE = "certificate";
    /** Where the console's own certificate is: "Windows-MY", "PKCS11" or the path of a PKCS#12 file. */
    public static final String KEY_STORE = "keyStore";
    /**
     * The Exchange server whose shell is used, as a DNS name; where the tenant has several organizations, a server of
     * each with a comma between them.
     */
    public static final String SERVER = "server";
    /** The id of the Log Analytics workspace that the tenant's sign-ins are sent to: a GUID. */
    public static final String WORKSPACE = "workspace";
    /** The path of what was collected, or of a saved snapshot. */
    public static final String PATH = "path";

    /** Checks the id and copies the settings. */
    public Connection {
        if (!id.matches("[a-z0-9][a-z0-9.-]{0,62}")) {
            throw new IllegalArgumentException("not the id of a connection: " + id);
        }
        settings = Map.copyOf(new TreeMap<>(settings));
    }

    /**
     * The cloud that the organization's tenants are in, the worldwide one where none is named; empty where the data pack
     * does not have it, and for files, which tell themselves.
     */
    public Optional<Cloud> cloud(Facts facts) {
        boolean file = kind == ConnectionKind.SNAPSHOT || kind == ConnectionKind.COLLECTED;
        return file ? Optional.empty() : facts.cloud(setting(CLOUD).orElse(WORLDWIDE));
    }

    /** The same with another value of a setting. */
    public Connection with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(settings);
        changed.put(name, value);
        return new Connection(id, title, kind, changed);
    }

    /** The same without a setting. */
    public Connection without(String name) {
        Map<String, String> fewer = new TreeMap<>(settings);
        fewer.remove(name);
        return new Connection(id, title, kind, fewer);
    }

    /** The same with another title. */
    public Connection titled(String other) {
        return new Connection(id, other, kind, settings);
    }

    /** All values of a setting that can have several; empty where it is not there. */
    public List<String> values(String name) {
        return setting(name).stream().flatMap(all -> Stream.of(all.split(","))).map(String::strip)
                .filter(one -> !one.isEmpty()).distinct().toList();
    }

    /** A setting, where it is there. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }
}
