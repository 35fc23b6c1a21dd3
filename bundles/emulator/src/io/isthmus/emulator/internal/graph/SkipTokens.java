package io.isthmus.emulator.internal.graph;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

/** The tokens of next links: meaningless to the client, and refused after all of them were made to expire. */
public final class SkipTokens {

    private final AtomicLong issued = new AtomicLong();
    private final AtomicLong expiredUpTo = new AtomicLong();

    /** Refuses every token issued so far. */
    public void expireAll() {
        expiredUpTo.set(issued.get());
    }

    /** @param place where the next page begins, in letters, digits and signs but no colon */
    String seal(String place) {
        String text = issued.incrementAndGet() + ":" + place;
        return HexFormat.of().formatHex((checksum(text) + ":" + text).getBytes(StandardCharsets.US_ASCII));
    }

    /** Where the page of a token begins; nothing where it is broken or expired. */
    Optional<String> open(String token) {
        try {
            String[] parts = new String(HexFormat.of().parseHex(token), StandardCharsets.US_ASCII).split(":");
            return Optional.of(parts).filter(each -> each.length == 3 && each[0].equals(checksum(each[1] + ":" + each[2]))
                    && Long.parseLong(each[1]) > expiredUpTo.get()).map(each -> each[2]);
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(("page" + text).getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(checksum.getValue());
    }
}
