package io.isthmus.signins.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All addresses from one to another.
 *
 * @param from the first
 * @param to the last, itself included; never before the first
 * @since 1.0
 */
public record AddressRange(AddressValue from, AddressValue to) {

    private static final int BITS = 128;
    private static final int MAPPED_BITS = 96;

    public AddressRange {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("A range ends before it begins: " + from + ".." + to);
        }
    }

    /**
     * Reads an address, a network as {@code 10.0.0.0/8} or a range as {@code 10.0.0.1..10.0.0.99}. A network may be
     * named by any address in it. Empty for anything else.
     */
    public static Optional<AddressRange> of(String text) {
        int dots = text.indexOf("..");
        int slash = text.indexOf('/');
        if (dots >= 0) {
            return both(AddressValue.of(text.substring(0, dots)), AddressValue.of(text.substring(dots + 2)));
        }
        if (slash >= 0) {
            return AddressValue.of(text.substring(0, slash))
                    .flatMap(address -> network(address, text.substring(slash + 1), text.indexOf(':') < 0));
        }
        return AddressValue.of(text).map(address -> new AddressRange(address, address));
    }

    private static Optional<AddressRange> both(Optional<AddressValue> from, Optional<AddressValue> to) {
        return from.flatMap(first -> to.filter(last -> first.compareTo(last) <= 0)
                .map(last -> new AddressRange(first, last)));
    }

    private static Optional<AddressRange> network(AddressValue address, String length, boolean dotted) {
        if (!length.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(length) + (dotted ? MAPPED_BITS : 0);
        return bits > BITS ? Optional.empty()
                : Optional.of(new AddressRange(address.first(bits), address.last(bits)));
    }

    /** Whether an address is among them. */
    public boolean contains(AddressValue address) {
        return from.compareTo(address) <= 0 && address.compareTo(to) <= 0;
    }

    /** The fewest networks that together hold exactly these addresses, in order, each as {@code 10.0.0.0/8}. */
    public List<String> networks() {
        List<String> networks = new ArrayList<>();
        AddressValue first = from;
        while (true) {
            int bits = BITS;
            while (bits > 0 && first.first(bits - 1).equals(first) && first.last(bits - 1).compareTo(to) <= 0) {
                bits--;
            }
            networks.add(network(first, bits));
            if (first.last(bits).equals(to)) {
                return List.copyOf(networks);
            }
            first = first.last(bits).next();
        }
    }

    private static String network(AddressValue first, int bits) {
        return first.version4() && bits >= MAPPED_BITS ? first + "/" + (bits - MAPPED_BITS)
                : first + "/" + bits;
    }

    /** The shortest text that {@link #of} reads as the same range. */
    @Override
    public String toString() {
        if (from.equals(to)) {
            return from.toString();
        }
        List<String> networks = networks();
        return networks.size() == 1 ? networks.getFirst() : from + ".." + to;
    }
}
