package io.isthmus.access.internal.plan;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.access.internal.network.AddressRange;
import io.isthmus.access.internal.network.Addresses;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.data.Value;

/** The public addresses that a person says the servers come from. */
final class GivenAddresses {

    /** Only masks greater than /8 are allowed. */
    private static final int WIDEST = 8;

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
                    AddressRange.parse(text).or(() -> Addresses.parse(text).map(AddressRange::of));
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
        InetAddress address = range.address();
        boolean inside = address.isSiteLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isAnyLocalAddress() || address.isMulticastAddress()
                || (address.getAddress()[0] & 0xFE) == 0xFC && !range.four();
        return range.prefix() > WIDEST && !inside;
    }
}
