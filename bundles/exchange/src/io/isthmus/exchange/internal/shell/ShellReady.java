package io.isthmus.exchange.internal.shell;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

import io.isthmus.exchange.internal.mapping.Fields;

/**
 * What a shell says of itself when it is ready.
 *
 * @param server that it runs cmdlets on, as a DNS name
 * @param user   as whom
 * @param shell  its version
 * @param zone   of the server, where Java knows its name
 */
public record ShellReady(String server, String user, String shell, Optional<ZoneId> zone) {

    static ShellReady of(Fields payload) {
        return new ShellReady(payload.textOrBlank("Server"), payload.textOrBlank("User"),
                payload.textOrBlank("Shell"), payload.text("TimeZone").flatMap(ShellReady::zone));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException windowsName) {
            return Optional.empty();
        }
    }
}
