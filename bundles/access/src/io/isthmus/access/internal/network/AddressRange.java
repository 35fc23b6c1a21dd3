package io.isthmus.access.internal.network;

import java.util.Optional;

/**
 * A range of addresses in CIDR form. Bits of its address behind the prefix do not count, as in Microsoft's own
 * examples ("12.34.221.11/22").
 *
 * @param address any address of it
 * @param prefix  how many bits all of its addresses have in common with it
 */
public record AddressRange(Address address, int prefix) {

    /** The range that a text writes out, "203.0.113.0/24" or "2001:db8::/32"; empty where it is none. */
    public static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(text.substring(slash + 1));
        return Address.parse(text.substring(0, slash)).filter(address -> prefix <= address.bits())
                .map(address -> new AddressRange(address, prefix));
    }

    /** The range of one address alone. */
    public static AddressRange of(Address address) {
        return new AddressRange(address, address.bits());
    }

    /** Whether an address is in it; an IPv4 address is in no range of IPv6 addresses, nor the other way round. */
    public boolean contains(Address other) {
        int behind = address.bits() - prefix;
        return address.bits() == other.bits()
                && address.number().shiftRight(behind).equals(other.number().shiftRight(behind));
    }

    /** Whether its addresses are IPv4's. */
    public boolean four() {
        return address.four();
    }

    /** As Microsoft Graph writes it. */
    public String text() {
        return address.text() + "/" + prefix;
    }
}
