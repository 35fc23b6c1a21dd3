package io.isthmus.emulator.internal.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * How a served organization is reached. It stands in a file beside the state, readable for its owner alone, so that
 * another process of the same person can join.
 *
 * @param address  of Entra, Graph, Exchange Online, Autodiscover and the control
 * @param shells   of the shell's protocol, by the server that the shell is on; the first organization's first
 * @param secret   opens shell and control
 * @param scenario which the organization began with
 * @param names    where public names answer, by their address
 * @param accounts who signs in by default, by the tenant's id; the first tenant's first
 */
record Serving(URI address, Map<String, URI> shells, Map<URI, URI> names, String secret, String scenario,
        Map<String, String> accounts) {

    private static final String FILE = "serving.json";

    static boolean exists(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    static Serving read(Path directory) throws IOException {
        try {
            Value value = Json.read(Files.readString(directory.resolve(FILE)));
            Map<String, URI> shells = new LinkedHashMap<>();
            texts(value, "shells").forEach((server, shell) -> shells.put(server, URI.create(shell)));
            Map<URI, URI> names = new LinkedHashMap<>();
            texts(value, "names").forEach((name, target) -> names.put(URI.create(name), URI.create(target)));
            return new Serving(URI.create(text(value, "address")), shells, names, text(value, "secret"),
                    text(value, "scenario"), texts(value, "accounts"));
        } catch (IllegalArgumentException broken) {
            throw new IOException("the file " + directory.resolve(FILE) + " cannot be understood", broken);
        }
    }

    void write(Path directory) throws IOException {
        Path fresh = directory.resolve(FILE + ".new");
        Files.deleteIfExists(fresh);
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(
                    Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        }
        Files.writeString(fresh, Json.pretty(Value.members().with("address", Value.of(address.toString()))
                .with("shells", members(shells)).with("names", members(names)).with("secret", Value.of(secret))
                .with("scenario", Value.of(scenario)).with("accounts", members(accounts))));
        Files.move(fresh, directory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    private static Value members(Map<?, ?> entries) {
        Map<String, Value> members = new LinkedHashMap<>();
        entries.forEach((name, entry) -> members.put(name.toString(), Value.of(entry.toString())));
        return new Value.Members(members);
    }

    private static Map<String, String> texts(Value value, String member) {
        if (!(value.at("/" + member) instanceof Value.Members members) || members.values().isEmpty()) {
            throw new IllegalArgumentException("\"" + member + "\" is missing");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        members.values().forEach((name, entry) -> texts.put(name, entry.text().orElseThrow(
                () -> new IllegalArgumentException("\"" + member + "\" holds something else than texts"))));
        return texts;
    }

    private static String text(Value value, String member) {
        return value.at("/" + member).text()
                .orElseThrow(() -> new IllegalArgumentException("\"" + member + "\" is missing"));
    }
}
