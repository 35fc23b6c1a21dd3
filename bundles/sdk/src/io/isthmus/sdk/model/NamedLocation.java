package io.isthmus.sdk.model;

import java.util.List;

/**
 * A named location of Conditional Access.
 *
 * @param id          names the location
 * @param displayName its name
 * @param trusted     whether "AllTrusted" has it; false for countries
 * @param ranges      addresses in CIDR form, IPv4 and IPv6
 * @param countries   two-letter codes
 * @since 1.0
 */
public record NamedLocation(String id, String displayName, boolean trusted, List<String> ranges,
        List<String> countries) {

    /** Copies the lists. */
    public NamedLocation {
        ranges = List.copyOf(ranges);
        countries = List.copyOf(countries);
    }
}
