package io.isthmus.http.internal.probe;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** What an address of IP tells by itself. */
final class Addresses {

    /** 100.64.0.0/10, RFC 6598. */
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_SECOND = 0x40;
    private static final int SHARED_MASK = 0xC0;
    /** fc00::/7, RFC 4193. */
    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;

    private Addresses() {
    }

    /** Whether an address means something in its own network alone. */
    static boolean internal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isAnyLocalAddress()
                || address instanceof Inet4Address && bytes[0] == SHARED_FIRST
                        && (bytes[1] & SHARED_MASK) == SHARED_SECOND
                || address instanceof Inet6Address && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }

    /** Whether a text is an address and no name. */
    static boolean literal(String host) {
        return host.contains(":") || host.matches("[0-9]+(\\.[0-9]+){3}");
    }
}
