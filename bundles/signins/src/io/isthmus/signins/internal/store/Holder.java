package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/** Who holds a store. The database's own lock keeps others out; this tells them who it is. */
final class Holder {

    private Holder() {
    }

    /** Writes down that it is this process. */
    static void write(Path file, Instant now) throws IOException {
        Files.writeString(file, Codec.write(Value.members()
                .with("process", Value.of(ProcessHandle.current().pid()))
                .with("user", Value.of(System.getProperty("user.name")))
                .with("machine", Value.of(machine()))
                .with("since", Value.of(now.toString())), true));
    }

    /** A machine whose name nobody can look up opens its stores as well. */
    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return InetAddress.getLoopbackAddress().getHostName();
        }
    }

    /** Who it is, as a sentence; where nobody wrote it down, that it is somebody. */
    static String describe(Path file) {
        try {
            Value holder = Codec.read(Files.readString(file));
            return NLS.bind(Messages.HeldBy, new Object[] {text(holder, "/user"), text(holder, "/machine"),
                    text(holder, "/process"), text(holder, "/since")});
        } catch (JsonException broken) {
            return Messages.HeldBySomebody;
        } catch (IOException unreadable) {
            return Messages.HeldBySomebody;
        }
    }

    private static String text(Value holder, String pointer) {
        Value value = holder.at(pointer);
        return value.text().orElseGet(() -> Codec.canonical(value));
    }
}
