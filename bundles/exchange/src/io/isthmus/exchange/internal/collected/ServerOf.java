package io.isthmus.exchange.internal.collected;

import java.util.Locale;
import java.util.Optional;

import io.isthmus.exchange.internal.mapping.OverrideStatusMapper;

/** Tells which server an object was asked of. */
final class ServerOf {

    private ServerOf() {
    }

    /**
     * The server that answered: by the manifest, or because the answer itself names it. The computer of the session
     * (PSComputerName) is not that server, since a session asks other servers, too.
     */
    static Optional<String> object(CollectedObject object) {
        return object.run().map(Manifest.Entry::server).or(() -> byAnswer(object)).map(ServerOf::shortName);
    }

    /**
     * The server that made a call into the cloud: the computer of the session, in which the cmdlet runs itself; without a
     * session the one that the script ran on.
     */
    static Optional<String> caller(CollectedObject object) {
        return object.fields().text("PSComputerName").or(() -> object.run().map(Manifest.Entry::server))
                .map(ServerOf::shortName);
    }

    /** A host by which the forest can be told: the server, or the computer of the session. */
    static Optional<String> host(CollectedObject object) {
        return object.run().map(Manifest.Entry::server).or(() -> object.fields().text("PSComputerName"))
                .map(host -> host.toLowerCase(Locale.ROOT));
    }

    /** The first label of a DNS name in upper case, as Exchange names its servers. */
    static String shortName(String server) {
        int dot = server.indexOf('.');
        return (dot < 0 ? server : server.substring(0, dot)).toUpperCase(Locale.ROOT);
    }

    private static Optional<String> byAnswer(CollectedObject object) {
        return Kind.of(object).filter(Kind.DIAGNOSTICS::equals)
                .flatMap(kind -> OverrideStatusMapper.serverName(object.fields()));
    }
}
