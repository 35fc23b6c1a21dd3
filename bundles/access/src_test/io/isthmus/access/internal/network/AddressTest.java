package io.isthmus.access.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    private static final long SEED = Long.getLong("isthmus.tests.seed", System.nanoTime());

    private static Optional<String> text(String written) {
        return Address.parse(written).map(Address::text);
    }

    @ParameterizedTest
    @CsvSource({ "203.0.113.25, 203.0.113.25", "2001:DB8:7::1, 2001:db8:7:0:0:0:0:1", "::, 0:0:0:0:0:0:0:0",
        "::1, 0:0:0:0:0:0:0:1", "fe80::, fe80:0:0:0:0:0:0:0", "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0", "64:ff9b::192.0.2.33, 64:ff9b:0:0:0:0:c000:221",
        "::ffff:203.0.113.25, 203.0.113.25", "::FFFF:cb00:7119, 203.0.113.25" })
    void anAddressIsReadAsItIsWritten(String written, String read) {
        assertEquals(Optional.of(read), text(written));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "localhost", "203.0.113", "203.0.113.256", "203.0.113.025", "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9", "1::2::3", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", "12345::", "::g", "fe80::1%eth0",
        "1.2.3.4::", "1:2:3:4:5:6:7:1.2.3.4", ":::", "+1::", "1:2:3:4::5:6:7:8" })
    void whatIsNoneIsNotTakenForOne(String written) {
        assertEquals(Optional.empty(), text(written));
    }

    @Test
    void theJdkReadsTheSame() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            bytes[random.nextInt(bytes.length)] = 0;
            String written = InetAddress.getByAddress(bytes).getHostAddress();
            assertEquals(Optional.of(written), text(written), "seed " + SEED);
        }
    }
}
