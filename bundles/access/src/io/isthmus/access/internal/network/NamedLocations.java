package io.isthmus.access.internal.network;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.NamedLocation;

/** The places that a policy names, and whether an address is in one of them. */
public final class NamedLocations {

    /** Every place there is. */
    public static final String ALL = "All";
    /** Every location that is marked as trusted, and the trusted IPs of multifactor authentication. */
    public static final String ALL_TRUSTED = "AllTrusted";

    private final Reading<List<NamedLocation>> reading;

    /**
     * @param reading what was read of the tenant's named locations
     */
    public NamedLocations(Reading<List<NamedLocation>> reading) {
        this.reading = reading;
    }

    /** Whether an address is in one of the places that a policy names. */
    public Truth hold(List<String> places, Address address) {
        return places.stream().map(place -> holds(place, address)).reduce(Truth.NO, Truth::or);
    }

    private Truth holds(String place, Address address) {
        return switch (place) {
            case ALL -> Truth.YES;
            case ALL_TRUSTED -> trusted(address);
            default -> find(place).map(location -> holds(location, address)).orElse(Truth.UNKNOWN);
        };
    }

    private Optional<NamedLocation> find(String id) {
        return locations().stream().filter(location -> location.id().equalsIgnoreCase(id)).findFirst();
    }

    private List<NamedLocation> locations() {
        return reading.value().orElse(List.of());
    }

    /** The trusted IPs of multifactor authentication are told by no service; they are IPv4 addresses alone. */
    private Truth trusted(Address address) {
        Truth otherwise = reading.known() && !address.four() ? Truth.NO : Truth.UNKNOWN;
        return locations().stream().filter(NamedLocation::trusted).map(location -> holds(location, address))
                .reduce(otherwise, Truth::or);
    }

    /** A location without ranges is one of countries or of compliant networks: no address tells whether it is there. */
    private static Truth holds(NamedLocation location, Address address) {
        return location.ranges().isEmpty() ? Truth.UNKNOWN : location.ranges().stream().map(AddressRange::parse)
                .map(range -> range.map(known -> Truth.of(known.contains(address))).orElse(Truth.UNKNOWN))
                .reduce(Truth.NO, Truth::or);
    }

    /** What a place is called, for a person; empty for one that was not read. */
    public Optional<String> name(String place) {
        return find(place).map(NamedLocation::displayName);
    }
}
