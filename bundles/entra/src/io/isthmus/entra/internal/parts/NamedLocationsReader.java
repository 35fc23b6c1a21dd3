package io.isthmus.entra.internal.parts;

import java.util.List;
import java.util.Objects;

import com.microsoft.graph.models.CountryNamedLocation;
import com.microsoft.graph.models.IPv4CidrRange;
import com.microsoft.graph.models.IPv6CidrRange;
import com.microsoft.graph.models.IpNamedLocation;
import com.microsoft.graph.models.IpRange;
import com.microsoft.graph.models.NamedLocationCollectionResponse;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.NamedLocation;

/** The named locations of Conditional Access. */
final class NamedLocationsReader implements PartReader<List<NamedLocation>> {

    @Override
    public TenantPermission permission() {
        return TenantPermission.POLICIES;
    }

    @Override
    public String origin() {
        return "GET /v1.0/identity/conditionalAccess/namedLocations";
    }

    @Override
    public PartValue<List<NamedLocation>> read(PartContext context) {
        var locations = context.graph().identity().conditionalAccess().namedLocations();
        return PartValue.whole(context.all(locations.get(), NamedLocationCollectionResponse::getValue,
                next -> locations.withUrl(next).get(), com.microsoft.graph.models.NamedLocation::getId).stream()
                .map(NamedLocationsReader::location).toList());
    }

    private static NamedLocation location(com.microsoft.graph.models.NamedLocation location) {
        String name = Credentials.text(location.getDisplayName());
        return switch (location) {
            case IpNamedLocation ip -> new NamedLocation(ip.getId(), name, Boolean.TRUE.equals(ip.getIsTrusted()),
                    Credentials.list(ip.getIpRanges()).stream().map(NamedLocationsReader::range)
                            .filter(Objects::nonNull).toList(), List.of());
            case CountryNamedLocation country -> new NamedLocation(country.getId(), name, false, List.of(),
                    Credentials.list(country.getCountriesAndRegions()));
            default -> new NamedLocation(location.getId(), name, false, List.of(), List.of());
        };
    }

    private static String range(IpRange range) {
        return switch (range) {
            case IPv4CidrRange four -> four.getCidrAddress();
            case IPv6CidrRange six -> six.getCidrAddress();
            default -> null;
        };
    }
}
