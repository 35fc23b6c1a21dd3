package io.isthmus.emulator.internal.graph;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
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

    String seal(int position) {
        String text = issued.incrementAndGet() + ":" + position;
        return HexFormat.of().formatHex((checksum(text) + ":" + text).getBytes(StandardCharsets.US_ASCII));
    }

    int open(String token) {
        try {
            String[] parts = new String(HexFormat.of().parseHex(token), StandardCharsets.US_ASCII).split(":");
            if (parts.length == 3 && parts[0].equals(checksum(parts[1] + ":" + parts[2]))
                    && Long.parseLong(parts[1]) > expiredUpTo.get()) {
                return Integer.parseInt(parts[2]);
            }
        } catch (IllegalArgumentException broken) {
            throw expired();
        }
        throw expired();
    }

    private static GraphError expired() {
        return new GraphError(400, "Directory_ExpiredPageToken",
                "The specified page token value has expired and can no longer be included in your request.");
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(("page" + text).getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(checksum.getValue());
    }
}
