package io.isthmus.access.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.access.internal.network.AddressRange;
import io.isthmus.access.internal.network.Address;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.data.Value;

/** The public addresses that a person says the servers come from. */
final class GivenAddresses {

    /** Only masks greater than /8 are allowed. */
    private static final int WIDEST = 8;
    /** Of private networks, of one computer or link, of none and of groups. */
    private static final List<AddressRange> INSIDE = Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
            "fec0::/10", "fc00::/7", "127.0.0.0/8", "::1/128", "169.254.0.0/16", "fe80::/10", "0.0.0.0/32", "::/128",
            "224.0.0.0/4", "ff00::/8").map(AddressRange::parse).map(Optional::orElseThrow).toList();

    private GivenAddresses() {
    }

    /**
     * @param given addresses and ranges in one text, or as a list
     * @throws PlanParameterException where one is no public address or range, or a wider one than the service takes
     */
    static List<AddressRange> of(Value given) throws PlanParameterException {
        Set<AddressRange> ranges = new LinkedHashSet<>();
        for (String text : texts(given)) {
            Optional<AddressRange> range =
                    AddressRange.parse(text).or(() -> Address.parse(text).map(AddressRange::of));
            if (range.filter(GivenAddresses::usable).isEmpty()) {
                throw new PlanParameterException(PolicyCreate.ADDRESSES, NLS.bind(Messages.NotPublic, text),
                        Messages.NotPublicAdvice);
            }
            ranges.add(range.get());
        }
        return new ArrayList<>(ranges);
    }

    private static List<String> texts(Value given) {
        return given.text().map(text -> Stream.of(text.split("[,;\\s]+")))
                .orElseGet(() -> given.entries().flatMap(entry -> entry.text().stream()))
                .map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** The service sees the address that a network has on the Internet, and never one of a private network. */
    private static boolean usable(AddressRange range) {
        return range.prefix() > WIDEST && INSIDE.stream().noneMatch(inside -> inside.contains(range.address()));
    }
}
