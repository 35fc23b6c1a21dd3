package io.isthmus.http;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where the hosts of a cloud are really found. A tenant's connection has {@link #none()}: each host is itself. A demo
 * connection leads the cloud's hosts to the emulator on this machine, so that every address keeps its real form up to
 * the moment when it is sent.
 * <p>
 * Lives in memory only: nothing reads routes from a file, a preference, a property or a variable.
 *
 * @since 1.0
 */
public final class Routes {

    private static final Routes NONE = new Routes(Map.of());

    private final Map<String, URI> targets;

    private Routes(Map<String, URI> targets) {
        this.targets = targets;
    }

    /** Each host is itself. */
    public static Routes none() {
        return NONE;
    }

    /**
     * Leads hosts to this machine.
     *
     * @param targets by the service's real address (https://graph.microsoft.com) an http address with a literal
     *                loopback address, a port, and no path (http://127.0.0.1:41234)
     * @throws IllegalArgumentException where a target is not on this machine
     */
    public static Routes toLoopback(Map<URI, URI> targets) {
        Map<String, URI> copy = new HashMap<>();
        targets.forEach((service, target) -> copy.put(origin(service), checked(target)));
        return new Routes(Map.copyOf(copy));
    }

    private static URI checked(URI target) {
        boolean onlyAnOrigin = (target.getRawPath() == null || target.getRawPath().isEmpty()
                || target.getRawPath().equals("/")) && target.getRawQuery() == null && target.getRawUserInfo() == null;
        if (!"http".equals(target.getScheme()) || !isLoopback(target) || target.getPort() < 0 || !onlyAnOrigin) {
            throw new IllegalArgumentException("not an address of this machine: " + target);
        }
        return target;
    }

    /** Whether an address names this machine by a literal loopback address, which no name service can move. */
    public static boolean isLoopback(URI address) {
        String host = address.getHost();
        return host != null && (host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]"));
    }

    /** Where an address is really sent: path and query stay as they are, byte for byte. */
    public URI resolve(URI address) {
        URI target = targets.get(origin(address));
        if (target == null) {
            return address;
        }
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create("http://" + target.getRawAuthority() + path + query);
    }

    /** Whether an address that a service handed out leads back to that very service. */
    public boolean sameOrigin(URI service, URI address) {
        return origin(resolve(service)).equals(origin(resolve(address)));
    }

    private static String origin(URI address) {
        int port = address.getPort() < 0 && "https".equals(address.getScheme()) ? 443 : address.getPort();
        return (address.getScheme() + "://" + address.getHost() + ":" + port).toLowerCase(Locale.ROOT);
    }
}
