package io.isthmus.emulator.internal.graph;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

import io.isthmus.sdk.data.Value;

/** The ranges of addresses that a named location holds. */
final class CidrRanges {

    /** "Only CIDR masks greater than /8 are allowed": concept-assignment-network § IPv4 and IPv6 address ranges. */
    private static final int WIDEST = 8;

    private CidrRanges() {
    }

    /** @throws GraphError where a range is not what Microsoft Graph takes */
    static void check(Value range) {
        boolean six = switch (Values.text(range, "@odata.type")) {
            case "#microsoft.graph.iPv4CidrRange" -> false;
            case "#microsoft.graph.iPv6CidrRange" -> true;
            default -> throw GraphError.badRequest("An IP range is an iPv4CidrRange or an iPv6CidrRange.");
        };
        String text = Values.text(range, "cidrAddress");
        String[] halves = text.split("/", -1);
        Optional<byte[]> address = bytes(halves[0]);
        int longest = six ? 128 : 32;
        boolean valid = halves.length == 2 && address.filter(found -> found.length * 8 == longest).isPresent()
                && halves[1].matches("\\d{1,3}") && Integer.parseInt(halves[1]) > WIDEST
                && Integer.parseInt(halves[1]) <= longest;
        if (!valid) {
            throw GraphError.badRequest("Invalid IP range '" + text + "'.");
        }
    }

    /** Whether one of a location's ranges holds an address. */
    static boolean hold(Value location, String address) {
        return bytes(address).filter(asked -> location.at("/ipRanges").entries()
                .anyMatch(range -> holds(Values.text(range, "cidrAddress").split("/"), asked))).isPresent();
    }

    /** Whether a text is an address, IPv4 or IPv6. */
    static boolean isAddress(String text) {
        return bytes(text).isPresent();
    }

    private static boolean holds(String[] range, byte[] asked) {
        byte[] network = bytes(range[0]).orElseThrow();
        int prefix = Integer.parseInt(range[1]);
        if (network.length != asked.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((network[bit / 8] & mask) != (asked[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Digits, dots and colons alone, so that no name is ever looked up. */
    private static Optional<byte[]> bytes(String text) {
        boolean four = text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        if (!four && !text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
