package io.isthmus.emulator.internal.kql;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Addresses and networks as texts. What is none gives null. */
final class KqlAddresses {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(\\d{1,3}(\\.\\d{1,3}){3})?");
    private static final int SHORT = 32;
    private static final int LONG = 128;
    private static final int GROUP = 16;
    private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFF).shiftLeft(SHORT);

    /**
     * An address, and how many of its first bits count.
     *
     * @param value  of its bits
     * @param prefix how many of them
     * @param bits   how many there are
     */
    private record Network(BigInteger value, int prefix, int bits) {

        /** An address of four bytes as one of sixteen. */
        Network mapped() {
            return bits == LONG ? this : new Network(value.add(MAPPED), prefix + LONG - SHORT, LONG);
        }

        BigInteger first(int count) {
            return value.shiftRight(bits - count);
        }
    }

    private KqlAddresses() {
    }

    /** Whether an IPv4 address lies in a network; null where one of them is none. */
    static Boolean inIpv4(String address, String network) {
        return in(ipv4(address), ipv4(network));
    }

    /** The same of IPv6 addresses; IPv4 is taken as its mapped address. */
    static Boolean inIpv6(String address, String network) {
        return in(any(address), any(network));
    }

    /** -1, 0 or 1, by the bits that both count; null where one of them is none. */
    static Long compareIpv4(String one, String other, int prefix) {
        return compare(ipv4(one), ipv4(other), prefix);
    }

    /** The same of addresses of both kinds. */
    static Long compareIpv6(String one, String other, int prefix) {
        return compare(any(one), any(other), prefix);
    }

    /** The value of an IPv4 address with its prefix applied, or null. */
    static Long parseIpv4(String text) {
        return ipv4(text).map(each -> each.first(each.prefix()).shiftLeft(SHORT - each.prefix()).longValue())
                .orElse(null);
    }

    /** The long form of an address of either kind, with its prefix applied; null where it is none. */
    static String parseIpv6(String text) {
        return any(text).map(each -> each.first(each.prefix()).shiftLeft(LONG - each.prefix())).map(value ->
                IntStream.range(0, LONG / GROUP).mapToObj(group -> String.format(Locale.ROOT, "%04x", value
                        .shiftRight(LONG - GROUP * (group + 1)).intValue() & 0xFFFF)).collect(Collectors.joining(":")))
                .orElse(null);
    }

    private static Boolean in(Optional<Network> address, Optional<Network> network) {
        if (address.isEmpty() || network.isEmpty()) {
            return null;
        }
        int prefix = Math.min(address.get().prefix(), network.get().prefix());
        return address.get().first(prefix).equals(network.get().first(prefix));
    }

    private static Long compare(Optional<Network> one, Optional<Network> other, int prefix) {
        if (one.isEmpty() || other.isEmpty()) {
            return null;
        }
        int counted = Math.min(prefix, Math.min(one.get().prefix(), other.get().prefix()));
        return (long) one.get().first(counted).compareTo(other.get().first(counted));
    }

    private static Optional<Network> any(String text) {
        return ipv4(text).map(Network::mapped).or(() -> network(text, IPV6, LONG));
    }

    private static Optional<Network> ipv4(String text) {
        return network(text, IPV4, SHORT);
    }

    private static Optional<Network> network(String text, Pattern form, int bits) {
        int slash = text.indexOf('/');
        String address = (slash < 0 ? text : text.substring(0, slash)).strip();
        String length = slash < 0 ? Integer.toString(bits) : text.substring(slash + 1).strip();
        if (!form.matcher(address).matches() || !length.matches("\\d{1,3}") || Integer.parseInt(length) > bits) {
            return Optional.empty();
        }
        try {
            BigInteger value = new BigInteger(1, InetAddress.getByName(address).getAddress());
            // Java gives an IPv6 address that is a mapped IPv4 address as that.
            boolean shortened = bits == LONG && InetAddress.getByName(address).getAddress().length * 8 == SHORT;
            return Optional.of(new Network(shortened ? value.add(MAPPED) : value, Integer.parseInt(length), bits));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
