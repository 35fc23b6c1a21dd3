package io.isthmus.emulator.internal.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * How a served organization is reached. It stands in a file beside the state, readable for its owner alone, so that
 * another process of the same person can join.
 *
 * @param address  of Entra, Graph, Exchange Online, Autodiscover and the control
 * @param shell    of the shell's protocol
 * @param secret   opens shell and control
 * @param scenario which the organization began with
 * @param account  who signs in by default
 */
record Serving(URI address, URI shell, String secret, String scenario, String account) {

    private static final String FILE = "serving.json";

    static boolean exists(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    static Serving read(Path directory) throws IOException {
        try {
            Value value = Json.read(Files.readString(directory.resolve(FILE)));
            return new Serving(URI.create(text(value, "address")), URI.create(text(value, "shell")),
                    text(value, "secret"), text(value, "scenario"), text(value, "account"));
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
                .with("shell", Value.of(shell.toString())).with("secret", Value.of(secret))
                .with("scenario", Value.of(scenario)).with("account", Value.of(account))));
        Files.move(fresh, directory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    private static String text(Value value, String member) {
        return value.at("/" + member).text()
                .orElseThrow(() -> new IllegalArgumentException("\"" + member + "\" is missing"));
    }
}
