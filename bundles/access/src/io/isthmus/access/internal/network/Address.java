package io.isthmus.access.internal.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An address of the Internet. It is read and compared as what it is, since the JDK's own class asks name servers.
 *
 * @param number its bits
 * @param bits   how many: 32 of IPv4, 128 of IPv6
 */
public record Address(BigInteger number, int bits) {

    private static final int FOUR = 32;
    private static final int SIX = 128;
    private static final int GROUPS = 8;
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern OCTETS = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    /** What stands before an IPv4 address that is written as one of IPv6: ::ffff:0:0/96. */
    private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFF);

    /** The address that a text writes out, IPv4 or IPv6; empty where it is none. */
    public static Optional<Address> parse(String text) {
        return OCTETS.matcher(text).matches() ? Optional.of(new Address(octets(text), FOUR)) : six(inGroups(text));
    }

    private static BigInteger octets(String text) {
        return Arrays.stream(text.split("\\.")).map(BigInteger::new)
                .reduce(BigInteger.ZERO, (before, octet) -> before.shiftLeft(Byte.SIZE).add(octet));
    }

    private static Optional<Address> six(String text) {
        int gap = text.indexOf("::");
        List<String> groups = new ArrayList<>(groups(gap < 0 ? text : text.substring(0, gap)));
        List<String> behind = gap < 0 ? List.of() : groups(text.substring(gap + 2));
        int missing = GROUPS - groups.size() - behind.size();
        if (gap < 0 ? missing != 0 : missing < 1) {
            return Optional.empty();
        }
        IntStream.range(0, missing).forEach(i -> groups.add("0"));
        groups.addAll(behind);
        if (!groups.stream().allMatch(group -> GROUP.matcher(group).matches())) {
            return Optional.empty();
        }
        BigInteger number = groups.stream().map(group -> new BigInteger(group, 16))
                .reduce(BigInteger.ZERO, (before, group) -> before.shiftLeft(Short.SIZE).add(group));
        return Optional.of(number.shiftRight(FOUR).equals(MAPPED)
                ? new Address(number.subtract(MAPPED.shiftLeft(FOUR)), FOUR) : new Address(number, SIX));
    }

    private static List<String> groups(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
    }

    /** The same address, where its last two groups are written as those of IPv4. */
    private static String inGroups(String text) {
        int last = text.lastIndexOf(':') + 1;
        if (last == 0 || !OCTETS.matcher(text.substring(last)).matches()) {
            return text;
        }
        String digits = HexFormat.of().toHexDigits(octets(text.substring(last)).intValue());
        return text.substring(0, last) + digits.substring(0, digits.length() / 2) + ":"
                + digits.substring(digits.length() / 2);
    }

    /** Whether it is one of IPv4. */
    public boolean four() {
        return bits == FOUR;
    }

    /** As a person reads it. */
    public String text() {
        int each = four() ? Byte.SIZE : Short.SIZE;
        return IntStream.rangeClosed(1, bits / each).mapToObj(i -> number.shiftRight(bits - i * each)
                .mod(BigInteger.ONE.shiftLeft(each)).toString(four() ? 10 : 16))
                .collect(Collectors.joining(four() ? "." : ":"));
    }
}
